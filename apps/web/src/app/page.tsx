import { PlaygroundPage } from './playground-page.tsx';

export default function Page() {
  return <PlaygroundPage />;
}
