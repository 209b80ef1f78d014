import { ForgotPasswordView } from '../../../features/sign-in/forgot-password-view.tsx';

export const metadata = { title: 'Forgotten password' };

export default function Page() {
  return <ForgotPasswordView />;
}
