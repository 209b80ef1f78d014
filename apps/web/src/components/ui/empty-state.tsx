import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  heading?: boolean;
};

/** What stands where there is nothing yet, or where something failed. With `heading`, it is what the page is about. */
export function EmptyState({ icon: Icon, title, children, action, heading = false }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center">
      <Icon aria-hidden className="size-7 text-muted" strokeWidth={1.5} />
      {heading ? <h1 className="text-lg font-semibold">{title}</h1> : <p className="font-medium">{title}</p>}
      {children !== undefined && <p className="max-w-sm text-sm text-muted">{children}</p>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
