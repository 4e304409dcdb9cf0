import { ANNOTATION_DECLARATIONS, AnnotationDeclaration } from './declarations';

/**
 * An annotation whose value is not one that it takes.
 *
 * @public
 */
export interface AnnotationProblem {
  declaration: AnnotationDeclaration;
  value: string;
}

/**
 * The annotations of an entity that are malformed, in the order they are documented.
 *
 * @public
 */
export function annotationProblems(
  annotations: Record<string, string | undefined>,
): AnnotationProblem[] {
  return Array.from(ANNOTATION_DECLARATIONS.values()).flatMap(declaration => {
    const value = annotations[declaration.name];
    return value === undefined || declaration.accepts(value.trim())
      ? []
      : [{ declaration, value }];
  });
}
