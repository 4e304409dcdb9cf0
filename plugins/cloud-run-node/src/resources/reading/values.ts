import { ConfigValue, unknownValue } from 'backstage-cloud-run-terraform';
import { Section, attributeOf } from './section';

/** The value of an argument for what it leads to; a value that is not known where the section may or may not be. */
export function valueIn(
  section: Section,
  name: string,
): ConfigValue | undefined {
  if (section.state === 'unclear') {
    return unknownValue(name, section.origin);
  }
  const value =
    section.state === 'there' ? attributeOf(section, name)?.value : undefined;
  return value?.kind === 'string' && value.value === '' ? undefined : value;
}

/** The items of a list; the value itself where it stands for all of them. */
export function itemsOf(
  value: ConfigValue | undefined,
): readonly ConfigValue[] {
  if (!value) {
    return [];
  }
  return value.kind === 'list' ? value.items : [value];
}
