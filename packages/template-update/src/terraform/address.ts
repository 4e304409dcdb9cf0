import { AttributeNode, BlockNode } from 'backstage-cloud-run-terraform/syntax';
import { compactText } from './compactText';

function attributeText(
  text: string,
  { body }: BlockNode,
  name: string,
): string | undefined {
  const attribute: AttributeNode | undefined = body.attributes.get(name);
  return (
    attribute &&
    compactText(
      text.slice(attribute.expression.start, attribute.expression.end),
    )
  );
}

/** What a block of a module declares, as Terraform names it: no module has two of one address. */
export function addressOf(text: string, block: BlockNode): string {
  const { type, labels } = block;
  switch (type) {
    case 'resource':
      return labels.join('.');
    case 'variable':
      return `var.${labels.join('.')}`;
    case 'provider': {
      const alias = attributeText(text, block, 'alias');
      return ['provider', ...labels, ...(alias ? [alias] : [])].join('.');
    }
    case 'moved':
    case 'removed':
      return `${type} ${attributeText(text, block, 'from') ?? ''}`;
    case 'import':
      return `${type} ${attributeText(text, block, 'to') ?? ''}`;
    default:
      return [type, ...labels].join('.');
  }
}

/** What an address starts with where a block of it may stand several times. */
export function isRepeatable(address: string): boolean {
  return address === 'locals' || address === 'terraform';
}
