import type { ReactNode } from 'react';
import { RequireAccount } from '../../../../../shell/require-account.tsx';

export default function Layout({ children }: { children: ReactNode }) {
  return <RequireAccount>{children}</RequireAccount>;
}
