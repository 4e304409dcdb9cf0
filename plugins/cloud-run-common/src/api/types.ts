import { AnnotationProblem, ServiceRef } from '../annotations';
import { Deployment } from '../intent';
import { NetworkPosture } from '../posture';
import { Judgement } from '../rules';

/** Where a posture was read from. @public */
export type PostureSource = 'catalog' | 'terraform' | 'manifest' | 'live';

/** What is known about one service of an entity. @public */
export interface ServicePosture {
  source: PostureSource;
  /** Absent where the entity declares a network and names no service. */
  ref?: ServiceRef;
  posture: NetworkPosture;
  judgement: Judgement;
  links: {
    /** The service in the Google Cloud console. */
    console?: string;
    /** Where the posture is declared. */
    source?: string;
  };
}

/** An annotation that could not be read, as it travels between backend and browser. @public */
export interface ReportedAnnotationProblem {
  annotation: string;
  value: string;
  allowed: string[];
  example: string;
}

/**
 * What the backend answers for an entity.
 *
 * @public
 */
export interface EntityPosture {
  entityRef: string;
  /** When it was read, in ISO 8601. */
  readAt: string;
  services: ServicePosture[];
  problems: ReportedAnnotationProblem[];
}

/** A file of a repository that would be created. @public */
export interface PreviewFile {
  path: string;
  /** Absent for a binary file. */
  text?: string;
}

/** The files that a service definition becomes, and how its deployments are judged. @public */
export interface ServicePreview {
  files: PreviewFile[];
  deployments: {
    deployment: Deployment;
    posture: NetworkPosture;
    judgement: Judgement;
  }[];
}

/**
 * An annotation problem in the form in which it travels.
 *
 * @public
 */
export function reportAnnotationProblem({
  declaration,
  value,
}: AnnotationProblem): ReportedAnnotationProblem {
  return {
    annotation: declaration.name,
    value,
    allowed: declaration.allowed,
    example: declaration.example,
  };
}
