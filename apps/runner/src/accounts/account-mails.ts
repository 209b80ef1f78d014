import type { MailMessage } from '../mail/mailer.ts';

type Reader = { email: string; name: string };

const letter = (to: string, subject: string, lines: readonly string[]): MailMessage => ({
  to,
  subject,
  text: `${lines.join('\n\n')}\n`,
});

const greeting = ({ name }: Reader) => `Hello ${name === '' ? 'there' : name},`;
const NOT_YOU = 'If this was not you, ignore this mail: nothing happens without the link.';

/** Proves that an address is somebody's: for a new account, or for another address of one that is there. */
export function verificationMail(reader: Reader, url: string): MailMessage {
  const text = 'confirm your e-mail address with this link, which works for an hour:';
  return letter(reader.email, 'Confirm your e-mail address', [greeting(reader), text, url, NOT_YOU]);
}

/** To the old address, when another one was asked for. */
export function changeOfAddressMail(reader: Reader, change: { newEmail: string; url: string }): MailMessage {
  const text = `your account is to get the address ${change.newEmail}. If you want that, follow this link within an hour; the new address is then asked to confirm it too:`;
  const warning =
    'If this was not you, somebody is signed in to your account: change your password, which signs out everybody else.';
  return letter(reader.email, 'Change of your e-mail address', [greeting(reader), text, change.url, warning]);
}

export function resetMail(reader: Reader, url: string): MailMessage {
  const text = 'choose a new password with this link, which works for an hour and once:';
  return letter(reader.email, 'Choose a new password', [greeting(reader), text, url, NOT_YOU]);
}

/** To somebody who has an account, when its address was given for a new one: the page says the same in both cases. */
export function alreadyRegisteredMail(reader: Reader, urls: { signIn: string }): MailMessage {
  const text =
    'somebody wanted to make an account with your address. You have one already; sign in, or choose a new password there:';
  return letter(reader.email, 'You already have an account', [greeting(reader), text, urls.signIn]);
}

export function invitationMail(
  reader: Reader,
  invitation: { url: string; course: string | null },
): MailMessage {
  const what = invitation.course === null ? 'to Crucible' : `to ${invitation.course} on Crucible`;
  const text = `you are invited ${what}. Choose a password with this link, which works for a week and once:`;
  return letter(reader.email, `Your invitation ${what}`, [greeting(reader), text, invitation.url]);
}

/** To somebody whose second factor an admin has taken away. */
export function twoFactorResetMail(reader: Reader, urls: { signIn: string }): MailMessage {
  const text =
    'an administrator has removed the second factor from your account, and you were signed out everywhere. Sign in with your password and set up a new one:';
  const warning = 'If you have not asked for that, tell whoever runs the installation.';
  return letter(reader.email, 'Your second factor was removed', [
    ...[greeting(reader), text, urls.signIn, warning],
  ]);
}
