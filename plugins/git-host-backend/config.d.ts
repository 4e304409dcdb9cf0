import { HumanDuration } from '@backstage/types';

export interface Config {
  /** The Git host that comes with the example portal. */
  gitHost?: {
    /**
     * The folder that holds the repositories. A relative path starts at the
     * working directory of the backend process.
     */
    dataDirectory: string;

    /** Where the host listens; it has a port of its own, as a Gitea server has. */
    listen?: {
      /** Defaults to `127.0.0.1`, which only this machine can reach. */
      host?: string;
      /** Defaults to 7008; 0 takes any free port. */
      port?: number;
    };

    /**
     * The address under which browsers, Git clients and the backend reach the
     * host; it must equal the `baseUrl` of the host's entry in
     * `integrations.gitea`. Defaults to `http://localhost:<port>`.
     */
    baseUrl?: string;

    /** The organizations that can own repositories. */
    organizations: string[];

    /** The user name for pushing and for creating repositories. */
    username: string;

    /**
     * The password for pushing and for creating repositories.
     * @visibility secret
     */
    password: string;

    limits?: {
      /** The largest push that is accepted, in bytes. Defaults to 100 MiB. */
      maxPushBytes?: number;
      /** The longest that one request may take. Defaults to two minutes. */
      requestTimeout?: HumanDuration | string;
    };
  };
}
