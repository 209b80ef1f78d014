import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ['@crucible/contracts'],
  // Types are the business of `npm run check`; checking them again here would double the memory of a build.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  experimental: { cpus: 2 },
};

export default config;
