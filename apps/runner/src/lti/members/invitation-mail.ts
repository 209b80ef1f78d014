import type { MailMessage } from '../../mail/mailer.ts';

type Input = { email: string; name: string; course: string; publicUrl: string };

/** To somebody with an account who is in a course of a platform, and has to come in themselves. */
export function invitationOfAccount({ email, name, course, publicUrl }: Input): MailMessage {
  const text = [
    `Hello ${name},`,
    `you are on the list of ${course}. Sign in with this address, and the course is there:`,
    `${publicUrl}/sign-in`,
    'If you open a link of the course on your learning platform, you can link your account to it, and need not sign in here any more.',
  ];
  return { to: email, subject: `You are invited to ${oneLine(course)}`, text: `${text.join('\n\n')}\n` };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
