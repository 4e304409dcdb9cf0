import { createHash, timingSafeEqual } from 'node:crypto';
import { AuthenticationError } from '@backstage/errors';
import { Request } from 'express';

/** Who a request comes from: everybody may read, the writer may create and push. */
export type Caller = 'anonymous' | 'writer';

/** Tells the callers apart by the one user name and password of the configuration. */
export class Access {
  constructor(
    private readonly credentials: { username: string; password: string },
  ) {}

  /** Who is asking; credentials that are there and wrong are an error, as in Gitea. */
  caller(req: Request): Caller {
    const header = req.get('authorization');
    if (!header) {
      return 'anonymous';
    }
    if (!this.accepts(header)) {
      throw new AuthenticationError('The user name or password is wrong');
    }
    return 'writer';
  }

  /** Refuses everybody but the writer. */
  requireWriter(req: Request): void {
    if (this.caller(req) !== 'writer') {
      throw new AuthenticationError(
        'This needs the user name and password of the Git host',
      );
    }
  }

  private accepts(header: string): boolean {
    const { username, password } = this.credentials;
    const [, scheme = '', value = ''] = /^(\S+)\s+(.+)$/.exec(header) ?? [];
    switch (scheme.toLowerCase()) {
      case 'basic':
        return sameText(
          Buffer.from(value, 'base64').toString('utf8'),
          `${username}:${password}`,
        );
      case 'token':
      case 'bearer':
        return sameText(value, password);
      default:
        return false;
    }
  }
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
