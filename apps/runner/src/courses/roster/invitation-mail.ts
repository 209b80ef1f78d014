import type { MailMessage } from '../../mail/mailer.ts';

type Input = { email: string; name: string; course: string; publicUrl: string };

/** To somebody who was put on a roster and has no account. The link gives nothing away: the address has to be confirmed. */
export function invitationToCourse({ email, name, course, publicUrl }: Input): MailMessage {
  const text = [
    `Hello ${name === '' ? 'there' : name},`,
    `you are on the list of ${course}. Make an account with this address, and the course is there as soon as you have confirmed it:`,
    `${publicUrl}/sign-up?email=${encodeURIComponent(email)}`,
    'If you do not know what this is about, ignore this mail.',
  ];
  return { to: email, subject: `You are invited to ${oneLine(course)}`, text: `${text.join('\n\n')}\n` };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
