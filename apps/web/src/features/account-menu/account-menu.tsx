'use client';

import { BookOpen, FlaskConical, LogIn, LogOut, ShieldCheck, UserRound } from 'lucide-react';
import { Menu, MenuItem, MenuLink, MenuRule } from '../../components/ui/menu.tsx';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../components/ui/button-look.ts';
import { classNames } from '../../lib/class-names.ts';
import { useSession } from '../../lib/use-session.ts';
import { ROLE_NAMES } from './role-names.ts';
import { signOut } from './sign-out.ts';

const ICON = 'size-4 text-muted';

/** Who is signed in, and what is theirs; for everybody else the way to sign in. */
export function AccountMenu() {
  const { data: session } = useSession();
  if (session === undefined) return <span aria-hidden className="size-9 shrink-0" />;
  if (session.role === 'anonymous') return <SignInLink />;
  const name = session.name ?? session.email ?? 'Your account';
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`Account of ${name}`}
          className="inline-flex h-9 min-w-0 shrink-0 items-center gap-2 rounded-md px-1.5 text-sm hover:bg-raised"
        >
          <span
            aria-hidden
            className="inline-flex size-6 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
          >
            {initials(name)}
          </span>
          <span className="max-w-40 truncate max-lg:hidden">{name}</span>
        </button>
      }
    >
      <div className="max-w-64 px-2 py-1.5 text-sm">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-xs text-muted">{session.email}</p>
        <p className="mt-0.5 text-xs text-muted">{ROLE_NAMES[session.role]}</p>
      </div>
      <MenuRule />
      <MenuLink href="/courses">
        <BookOpen aria-hidden className={ICON} /> Courses
      </MenuLink>
      <MenuLink href="/evaluations">
        <FlaskConical aria-hidden className={ICON} /> Your evaluations
      </MenuLink>
      <MenuLink href="/account">
        <UserRound aria-hidden className={ICON} /> Your account
      </MenuLink>
      {session.role === 'admin' && (
        <MenuLink href="/admin">
          <ShieldCheck aria-hidden className={ICON} /> Administration
        </MenuLink>
      )}
      <MenuRule />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden className={ICON} /> Sign out
      </MenuItem>
    </Menu>
  );
}

function SignInLink() {
  return (
    <a href="/sign-in" className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.quiet, 'phone:w-9 phone:px-0')}>
      <LogIn aria-hidden className="size-[18px] text-muted" />
      <span className="max-md:sr-only">Sign in</span>
    </a>
  );
}

/** The first letters of the first and the last word. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
