'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { usePathname, useRouter } from 'next/navigation';
import { Select } from '../../../components/ui/select.tsx';

type VersionSelectProps = { benchmark: BenchmarkDetail; version: BenchmarkVersion };

/** Which version's problems are shown; nothing where there is only one. */
export function VersionSelect({ benchmark, version }: VersionSelectProps) {
  const router = useRouter();
  const path = usePathname();
  const { versions, current } = benchmark;
  if (versions.length < 2) return null;
  const detailOf = ({ number, publishedAt }: BenchmarkVersion) =>
    number === current?.number ? 'current' : publishedAt === null ? 'not published' : undefined;
  return (
    <Select
      label="Version"
      className="w-40"
      value={`${version.number}`}
      options={versions.map((one) => {
        const detail = detailOf(one);
        return {
          value: `${one.number}`,
          text: `Version ${one.number}`,
          ...(detail === undefined ? {} : { detail }),
        };
      })}
      onChange={(number) => router.push(`${path}?version=${number}`)}
    >
      Version {version.number}
    </Select>
  );
}
