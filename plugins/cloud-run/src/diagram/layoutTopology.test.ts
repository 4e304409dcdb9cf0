import {
  Topology,
  postureOfAnnotations,
  topologyMessages,
  topologyOf,
  unknownPosture,
} from 'backstage-plugin-cloud-run-common';
import { declaredPosturesOf } from 'backstage-plugin-cloud-run-common';
import fc from 'fast-check';
import {
  backOffice,
  settlementWorker,
  storefront,
} from '../__testUtils__/fixtures';
import { layoutTopology, leastHorizontalWidth } from './layoutTopology';
import { textWidth, wrapText } from './measureText';
import { DiagramWords, PlacedNode, Rectangle } from './types';

const INGRESS = ['all', 'internal', 'internal-and-cloud-load-balancing'];
const BALANCERS = ['none', 'global-external', 'regional-internal'];
const PATHS = ['default', 'direct-vpc', 'connector'];

function wordsIn(locale: 'en' | 'ja'): DiagramWords {
  const { nodes, guards, states } = topologyMessages[locale];
  return {
    node: ({ kind }) => nodes[kind],
    guard: ({ kind, state }) => `${guards[kind]}: ${states[state]}`,
  };
}

const arbitraryTopology: fc.Arbitrary<Topology> = fc
  .record(
    {
      'run.googleapis.com/ingress': fc.constantFrom(...INGRESS),
      'run.googleapis.com/default-url-disabled': fc.constantFrom(
        'true',
        'false',
      ),
      'run.googleapis.com/iap-enabled': fc.constantFrom('true', 'false'),
      'run.googleapis.com/vpc-access-egress': fc.constantFrom(
        'private-ranges-only',
        'all-traffic',
      ),
      'cloud.google.com/run-load-balancer': fc.constantFrom(...BALANCERS),
      'cloud.google.com/run-domains': fc.constantFrom(
        'shop.example',
        'a-rather-long-name-of-a-shop.lantern.example, www.lantern.example',
      ),
      'cloud.google.com/run-domain-mappings': fc.constantFrom(
        'none',
        'old.lantern.example',
      ),
      'cloud.google.com/run-cloud-armor': fc.constantFrom('enforced', 'none'),
      'cloud.google.com/run-egress-path': fc.constantFrom(...PATHS),
      'cloud.google.com/run-nat': fc.constantFrom('manual', 'none'),
      'cloud.google.com/run-subnet-range': fc.constantFrom('10.0.0.0/26'),
    },
    { requiredKeys: [] },
  )
  .map(annotations =>
    topologyOf(postureOfAnnotations({ name: 'checkout' }, annotations)),
  );

const arbitraryOptions = fc.record({
  width: fc.integer({ min: 200, max: 2400 }),
  orientation: fc.constantFrom(
    'horizontal' as const,
    'vertical' as const,
    undefined,
  ),
  words: fc.constantFrom(wordsIn('en'), wordsIn('ja')),
});

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

const pairs = <T>(all: T[]): [T, T][] =>
  all.flatMap((one, index) =>
    all.slice(index + 1).map((other): [T, T] => [one, other]),
  );

function forAnyLayout(
  check: (
    layout: ReturnType<typeof layoutTopology>,
    topology: Topology,
    words: DiagramWords,
  ) => void,
) {
  fc.assert(
    fc.property(arbitraryTopology, arbitraryOptions, (topology, options) =>
      check(layoutTopology(topology, options), topology, options.words),
    ),
  );
}

describe('layoutTopology', () => {
  it('places every place and every way once', () => {
    forAnyLayout(({ nodes, edges }, topology) => {
      expect(nodes.map(({ node }) => node.id).sort()).toEqual(
        topology.nodes.map(({ id }) => id).sort(),
      );
      expect(edges.map(({ edge }) => edge)).toEqual(topology.edges);
    });
  });

  it('lets no two places overlap, and none leave the drawing', () => {
    forAnyLayout(({ nodes, width, height }) => {
      const drawing = { x: 0, y: 0, width, height };
      expect(nodes.filter(node => !contains(drawing, node))).toEqual([]);
      expect(pairs(nodes).filter(([a, b]) => overlap(a, b))).toEqual([]);
    });
  });

  it('keeps the words of a place inside it', () => {
    forAnyLayout(({ nodes }) => {
      const lineOverflows = ({ x, width, title }: PlacedNode) =>
        title.lines.some(
          line =>
            title.x + textWidth(line, { size: 13, bold: true }) > x + width,
        );
      expect(nodes.filter(lineOverflows)).toEqual([]);
      expect(
        nodes.filter(node => node.guards.some(guard => !contains(node, guard))),
      ).toEqual([]);
    });
  });

  it('draws the VPC networks around what lies in them and nothing else', () => {
    const inVpc = [
      'internal-workloads',
      'internal-load-balancer',
      'subnetwork',
      'connector',
      'vpc-destinations',
    ];
    forAnyLayout(({ nodes, vpc }) => {
      for (const placed of vpc ? nodes : []) {
        const inside = vpc !== undefined && overlap(vpc, placed);
        expect([placed.node.kind, inside]).toEqual([
          placed.node.kind,
          inVpc.includes(placed.node.kind),
        ]);
      }
    });
  });

  it('stays as wide as the room where the room is enough', () => {
    forAnyLayout((layout, topology) => {
      fc.pre(layout.orientation === 'horizontal');
      expect(layout.width).toBeGreaterThan(0);
      const room = leastHorizontalWidth(topology);
      expect(
        layoutTopology(topology, { width: room, words: wordsIn('en') }).width,
      ).toBeLessThanOrEqual(room);
    });
  });

  it('goes from left to right where there is room, and from top to bottom where there is not', () => {
    const topology = topologyOf(unknownPosture({ name: 'checkout' }));
    const at = (width: number) =>
      layoutTopology(topology, { width, words: wordsIn('en') }).orientation;
    expect([at(1100), at(340)]).toEqual(['horizontal', 'vertical']);
  });

  it.each([
    ['horizontal', 'y'],
    ['vertical', 'x'],
  ] as const)(
    'keeps the order internet, Cloud Run, VPC networks when %s',
    (orientation, axis) => {
      for (const entity of [storefront, backOffice, settlementWorker]) {
        const [{ posture }] = declaredPosturesOf(entity);
        const { nodes } = layoutTopology(topologyOf(posture), {
          width: 1000,
          orientation,
          words: wordsIn('en'),
        });
        const position = (id: string) =>
          nodes.find(({ node }) => node.id === id)?.[axis] ?? NaN;
        expect(position('internet')).toBeLessThan(position('run-app-url'));
        expect(position('run-app-url')).toBeLessThan(
          position('internal-workloads'),
        );
      }
    },
  );
});

describe('wrapText', () => {
  it.each([
    ['Cloud Run service', ['Cloud Run', 'service']],
    ['インターネット接続、終わり', ['インターネッ', 'ト接続、終わ', 'り']],
    ['settlement-worker-eu', ['settlement-', 'worker-eu']],
    ['', []],
  ])('breaks %s where a reader would', (text, lines) => {
    expect(wrapText(text, 80, { size: 13 })).toEqual(lines);
  });

  it('loses no character and makes no line too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, width, { size: 12 });
          expect(lines.join('').replace(/\s/g, '')).toBe(
            text.replace(/\s/g, ''),
          );
          for (const line of lines) {
            expect(
              Array.from(line).length === 1 ||
                textWidth(line, { size: 12 }) <= width,
            ).toBe(true);
          }
        },
      ),
    );
  });
});
