import { toast } from 'sonner';
import { authClient } from '../../lib/auth-client.ts';

/** Ends the session; the page is loaded anew, so that nothing of whoever was signed in stays in it. */
export async function signOut(): Promise<void> {
  const { error } = await authClient.signOut();
  if (error === null) window.location.assign('/');
  else toast.error('You are still signed in: the service cannot be reached right now.');
}
