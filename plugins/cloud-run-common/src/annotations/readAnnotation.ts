import { Fact, known, unknown } from '../facts';
import { ANNOTATION_DECLARATIONS } from './declarations';
import { ANNOTATIONS, AnnotationKey } from './names';

/**
 * The value of an annotation, or why it is unknown: not there, or not one of the values it takes.
 *
 * @public
 */
export function readAnnotation(
  annotations: Record<string, string | undefined>,
  key: AnnotationKey,
): Fact<string> {
  const name = ANNOTATIONS[key];
  const value = annotations[name]?.trim();
  if (value === undefined) {
    return unknown({ code: 'not-declared', what: name });
  }
  const declaration = ANNOTATION_DECLARATIONS.get(key);
  return declaration?.accepts(value)
    ? known(value, { kind: 'annotation', name })
    : unknown({
        code: 'malformed',
        what: name,
        value,
        allowed: declaration?.allowed ?? [],
      });
}
