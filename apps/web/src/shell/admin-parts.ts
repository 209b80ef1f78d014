import { Box, Gauge, ListOrdered, School, ScrollText, Server, SlidersHorizontal, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

export type AdminPart = { href: string; text: string; icon: LucideIcon };

/** What admins look after, in the order of the navigation. */
export const ADMIN_PARTS: readonly AdminPart[] = [
  { href: '/admin', text: 'Overview', icon: Gauge },
  { href: '/admin/images', text: 'Images', icon: Box },
  { href: '/admin/queue', text: 'Queue', icon: ListOrdered },
  { href: '/admin/workers', text: 'Workers and engine', icon: Server },
  { href: '/admin/people', text: 'People', icon: Users },
  { href: '/admin/audit', text: 'Audit', icon: ScrollText },
  { href: '/admin/settings', text: 'Settings', icon: SlidersHorizontal },
  { href: '/admin/lti', text: 'Learning platforms', icon: School },
];

/** The part that a page belongs to: the longest address that its own begins with. */
export function currentPart(path: string): AdminPart | undefined {
  return ADMIN_PARTS.filter(({ href }) => path === href || path.startsWith(`${href}/`)).toSorted(
    (a, b) => b.href.length - a.href.length,
  )[0];
}
