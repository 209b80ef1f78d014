import type { ReactNode } from 'react';
import { AdminFrame } from '../../../../shell/admin-frame.tsx';

export default function Layout({ children }: { children: ReactNode }) {
  return <AdminFrame>{children}</AdminFrame>;
}
