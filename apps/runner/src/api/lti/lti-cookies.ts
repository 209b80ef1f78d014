import type { CookieSerializeOptions } from '@fastify/cookie';

/** Begins the names of what is kept while a platform is asked who comes. */
const LOGIN_PREFIX = 'crucible_lti_login_';
/** Proves that an account is linked in the browser that was launched. */
export const LINK_COOKIE = 'crucible_lti_link';

const MARK_LENGTH = 16;

/** Each launch has a cookie of its own: several may be under way. */
export function loginCookieName(state: string): string {
  return `${LOGIN_PREFIX}${state.replaceAll(/[^\w-]/g, '').slice(0, MARK_LENGTH)}`;
}

/**
 * Of a cookie that comes back with a form from the platform's page. Browsers send such a one only over encrypted
 * connections; without, platform and tool have to be on one site.
 */
export function crossSiteCookie(publicUrl: string, maxAge: number): CookieSerializeOptions {
  const secure = publicUrl.startsWith('https:');
  return { ...cookie(publicUrl, maxAge), sameSite: secure ? 'none' : 'lax' };
}

/** Of a cookie for our own pages. */
export function ownCookie(publicUrl: string, maxAge: number): CookieSerializeOptions {
  return { ...cookie(publicUrl, maxAge), sameSite: 'lax' };
}

function cookie(publicUrl: string, maxAge: number): CookieSerializeOptions {
  return { httpOnly: true, path: '/api/lti', maxAge, secure: publicUrl.startsWith('https:') };
}
