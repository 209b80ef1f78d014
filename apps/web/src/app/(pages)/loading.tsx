import { Skeleton } from '../../components/ui/skeleton.tsx';

export default function Loading() {
  return (
    <>
      <h1 className="sr-only">Loading the page</h1>
      <Skeleton label="the page" className="mx-auto max-w-6xl px-6 py-8" />
    </>
  );
}
