/** Where an icon stands in a drawing; outside of one, it stands in the text. */
interface Place {
  x?: number;
  y?: number;
}

/**
 * An icon of lines, drawn on 24 units by 24 in the colour of the text. It comes with what shows it, where every icon of a
 * library that an app uses is loaded at its start.
 */
export function LineIcon(props: Place & { path: string; size: number }) {
  const { path, size, x, y } = props;
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
