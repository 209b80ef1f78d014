import { cookies } from 'next/headers';
import { LAYOUT_COOKIE, parseCodeShare } from '../screen/layout-cookie.ts';
import { PlaygroundGate } from '../screen/playground-gate.tsx';
import { PlaygroundScreen } from '../screen/playground-screen.tsx';

/** The playground, with its panes where the person left them. */
export async function PlaygroundPage() {
  const codeShare = parseCodeShare((await cookies()).get(LAYOUT_COOKIE)?.value);
  return (
    <PlaygroundGate>
      <PlaygroundScreen codeShare={codeShare} />
    </PlaygroundGate>
  );
}
