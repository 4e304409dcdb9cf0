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

/** Something in a repository that could not be read, with the line on its source host. @public */
export interface RepositoryProblem {
  severity: 'error' | 'warning';
  message: string;
  path?: string;
  line?: number;
  url?: string;
}

/** A bound of reading that a repository went beyond, and where. @public */
export interface RepositoryLimit {
  limit: string;
  at: string;
}

/** A repository as it was read. @public */
export interface RepositoryState {
  url: string;
  /** When it was read, in ISO 8601. */
  readAt: string;
  /** What the source host calls this state of it, such as a commit. */
  etag: string;
  problems: RepositoryProblem[];
  limitsReached: RepositoryLimit[];
}

/**
 * Why a repository could not be read. It tells nothing that whoever asks might not know.
 *
 * - `outside`: it is another repository than the entity's own, and the platform team has not allowed it
 * - `not-a-url`: the annotation holds no address
 * - `not-found`: the source host has no such repository, branch or folder for the portal
 * - `unavailable`: the source host could not be asked
 * - `too-slow`: reading took longer than it may
 * - `too-large`: reading took more than it may
 * - `unreadable`: the only file that is asked for is neither Terraform nor a plan nor a manifest
 * - `busy`: too many repositories wait to be read
 *
 * @public
 */
export type RepositoryFailure =
  | 'outside'
  | 'not-a-url'
  | 'not-found'
  | 'unavailable'
  | 'too-slow'
  | 'too-large'
  | 'unreadable'
  | 'busy';

/**
 * What came of reading the repository that declares an entity's services.
 *
 * - `read`: it is as it says
 * - `stale`: it could not be read again, and this is how it was
 * - `reading`: it is being read; how it was before, where that is known. Ask again in a moment
 * - `unreadable`: it could not be read
 *
 * @public
 */
export type RepositoryReport =
  | ({ state: 'read' } & RepositoryState)
  | ({ state: 'stale'; because: RepositoryFailure } & RepositoryState)
  | {
      state: 'reading';
      url: string;
      /** Since when, in ISO 8601. */
      since: string;
      before?: RepositoryState;
    }
  | {
      state: 'unreadable';
      /** Absent where it is no address. */
      url?: string;
      because: RepositoryFailure;
    };

/**
 * What the backend answers for an entity.
 *
 * @public
 */
export interface EntityPosture {
  entityRef: string;
  /** When it was read, in ISO 8601. */
  readAt: string;
  /** None while the repository is read for the first time. */
  services: ServicePosture[];
  problems: ReportedAnnotationProblem[];
  /** Absent where the entity names no repository. */
  repository?: RepositoryReport;
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
