/**
 * What makes an installation one to try things out in: demo accounts, and mails that are shown where there is no mail
 * server. Not with NODE_ENV=production, nor where CRUCIBLE_MODE says so.
 */
export function demoSettings(env) {
  const isProduction = (env.CRUCIBLE_MODE || env.NODE_ENV) === 'production';
  return {
    CRUCIBLE_MODE: isProduction ? 'production' : 'development',
    SEED_DEMO: env.SEED_DEMO || String(!isProduction),
  };
}
