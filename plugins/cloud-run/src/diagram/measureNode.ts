import { TopologyNode } from 'backstage-plugin-cloud-run-common';
import { DiagramWords, PlacedNode, Point } from './types';
import { wrapText } from './measureText';

/** The sizes that layout and drawing share, in pixels. */
export const SIZES = {
  icon: 18,
  paddingX: 9,
  paddingY: 10,
  titleFont: 13,
  titleLine: 17,
  detailFont: 12,
  detailLine: 16,
  guardFont: 11,
  guardLine: 14,
  guardPaddingX: 6,
  guardPaddingY: 4,
  guardIcon: 12,
  guardGap: 4,
  blockGap: 6,
} as const;

/** From this width on the icon stands beside the title and not above it. */
const ICON_BESIDE_FROM = 136;

/**
 * A place at the origin, as high as its words need at the given width.
 */
export function measureNode(
  node: TopologyNode,
  width: number,
  words: DiagramWords,
): PlacedNode {
  const s = SIZES;
  const beside = width >= ICON_BESIDE_FROM;
  const inner = width - 2 * s.paddingX;
  const titleX = s.paddingX + (beside ? s.icon + 8 : 0);
  const titleTop = s.paddingY + (beside ? 0 : s.icon + s.blockGap);
  const title = wrapText(words.node(node), width - s.paddingX - titleX, {
    size: s.titleFont,
    bold: true,
  });
  let bottom = Math.max(
    titleTop + title.length * s.titleLine,
    s.paddingY + s.icon,
  );

  const details = node.details.flatMap(detail =>
    wrapText(detail, inner, { size: s.detailFont }),
  );
  const detailsTop = bottom + 2;
  if (details.length > 0) {
    bottom = detailsTop + details.length * s.detailLine;
  }

  const guards = node.guards.map(guard => {
    const lines = wrapText(
      words.guard(guard),
      inner - 2 * s.guardPaddingX - s.guardIcon - 4,
      { size: s.guardFont, bold: true },
    );
    const y = bottom + s.guardGap + 2;
    const height = lines.length * s.guardLine + 2 * s.guardPaddingY;
    bottom = y + height;
    return { guard, lines, x: s.paddingX, y, width: inner, height };
  });

  return {
    node,
    x: 0,
    y: 0,
    width,
    height: Math.ceil(bottom + s.paddingY),
    icon: { x: s.paddingX, y: s.paddingY },
    title: { x: titleX, y: titleTop, lines: title },
    details: { x: s.paddingX, y: detailsTop, lines: details },
    guards,
  };
}

/** The same place elsewhere, everything in it moved along. */
export function moveTo(placed: PlacedNode, { x, y }: Point): PlacedNode {
  const dx = x - placed.x;
  const dy = y - placed.y;
  const move = <T extends Point>(thing: T): T => ({
    ...thing,
    x: thing.x + dx,
    y: thing.y + dy,
  });
  return {
    ...move(placed),
    icon: move(placed.icon),
    title: move(placed.title),
    details: move(placed.details),
    guards: placed.guards.map(move),
  };
}
