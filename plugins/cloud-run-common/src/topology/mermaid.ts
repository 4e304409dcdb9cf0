import { Locale } from '../locale';
import { topologyMessages } from './messages';
import { Topology, TopologyEdge, TopologyNode } from './types';

/** Text inside a quoted Mermaid label: entity codes for whatever could end it or be markup. */
function escapeLabel(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} .,:/@_()\-’、。・（）]/gu,
    character => `#${character.codePointAt(0)};`,
  );
}

function label(node: TopologyNode, locale: Locale): string {
  const messages = topologyMessages[locale];
  const guards = node.guards.map(
    ({ kind, state }) => `${messages.guards[kind]}: ${messages.states[state]}`,
  );
  return [messages.nodes[node.kind], ...node.details, ...guards]
    .map(escapeLabel)
    .join('<br/>');
}

function arrow(edge: TopologyEdge, locale: Locale): string {
  const text = escapeLabel(topologyMessages[locale].edges[edge.state]);
  switch (edge.state) {
    case 'open':
    case 'checked':
      return `-->|"${text}"|`;
    case 'refused':
      return `-.-x|"${text}"|`;
    default:
      return `-.->|"${text}"|`;
  }
}

/**
 * The topology as a Mermaid flowchart. Ways that are refused are dotted and end in a cross.
 *
 * @public
 */
export function toMermaid(topology: Topology, locale: Locale): string {
  return [
    'flowchart LR',
    ...topology.nodes.map(node => `  ${node.id}["${label(node, locale)}"]`),
    ...topology.edges.map(
      edge => `  ${edge.from} ${arrow(edge, locale)} ${edge.to}`,
    ),
  ].join('\n');
}
