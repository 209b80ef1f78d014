import { create } from 'qrcode';

/** Around a code, in its squares: without it cameras do not find it. */
const MARGIN = 4;

/** A text as a picture for cameras: dark on light, whatever the theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * MARGIN;
  const places = Array.from({ length: modules.size ** 2 }, (_, place) => place);
  const squares = places.filter((place) => modules.data[place] === 1);
  const path = squares.map((place) => {
    const [x, y] = [place % modules.size, Math.floor(place / modules.size)];
    return `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
  });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-48 rounded-lg border border-line bg-white"
    >
      <path d={path.join('')} fill="#000000" />
    </svg>
  );
}
