import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** What is written down of a request. */
export interface AuditedRequest {
  eventId: string;
  request: Request;
  meta?: JsonObject;
}

/** Does what a request asks for, and writes down who asked for what, and how it ended. */
export async function audited<T>(
  auditor: AuditorService,
  options: AuditedRequest,
  work: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent(options);
  try {
    const result = await work();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
