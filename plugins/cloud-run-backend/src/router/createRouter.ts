import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Policy,
  Rule,
  checkInput,
  cloudRunPostureReadPermission,
  describeProblem,
  listRules,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod/v3';
import { EntityPostureReader } from '../posture/EntityPostureReader';
import { ServicePreviewer } from '../preview/ServicePreviewer';

/** What the router answers with. */
export interface RouterOptions {
  auditor: AuditorService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  policy: Policy;
  rules: readonly Rule[];
  postures: EntityPostureReader;
  previews: ServicePreviewer;
}

const previewRequestSchema = z
  .object({
    templateRef: z.string().max(300),
    definition: z.unknown(),
  })
  .strict();

/**
 * The plugin's HTTP API. A caller names entities, never cloud resources, and sees what their own rights allow.
 */
export function createRouter(options: RouterOptions): Router {
  const { auditor, catalog, httpAuth, permissions } = options;
  const router = PromiseRouter();
  router.use(express.json({ limit: '256kb' }));

  router.get(
    '/v1/entities/:kind/:namespace/:name/posture',
    async (request, response) => {
      const { kind, namespace, name } = request.params;
      const entityRef = stringifyEntityRef({ kind, namespace, name });
      const event = await auditor.createEvent({
        eventId: 'posture-read',
        request,
        meta: { entityRef },
      });
      try {
        const credentials = await httpAuth.credentials(request);
        const entity = await catalog.getEntityByRef(entityRef, { credentials });
        if (!entity) {
          throw new NotFoundError(`There is no entity ${entityRef}`);
        }
        const [decision] = await permissions.authorize(
          [
            {
              permission: cloudRunPostureReadPermission,
              resourceRef: entityRef,
            },
          ],
          { credentials },
        );
        if (decision.result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError(
            `You may not see how ${entityRef} is reached`,
          );
        }
        response.json(await options.postures.read(entity));
        await event.success();
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  );

  router.get('/v1/rules', async (request, response) => {
    const event = await auditor.createEvent({ eventId: 'rules-read', request });
    try {
      const credentials = await httpAuth.credentials(request);
      const [decision] = await permissions.authorizeConditional(
        [{ permission: cloudRunPostureReadPermission }],
        { credentials },
      );
      // Who may see some postures is told what these are judged by.
      if (decision.result === AuthorizeResult.DENY) {
        throw new NotAllowedError(
          'You may not see what Cloud Run services are judged by',
        );
      }
      response.json(listRules(options.rules, options.policy));
      await event.success();
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  router.get('/v1/policy', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(options.policy);
  });

  router.post('/v1/preview', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const body = previewRequestSchema.safeParse(request.body);
    if (!body.success) {
      throw new InputError(
        'Send an object with templateRef and definition',
        body.error,
      );
    }
    const definition = checkInput(
      serviceDefinitionSchema,
      body.data.definition,
    );
    if (!definition.ok) {
      throw new InputError(
        definition.problems
          .map(problem => `${problem.field}: ${describeProblem(problem, 'en')}`)
          .join('\n'),
      );
    }
    response.json(
      await options.previews.preview(
        body.data.templateRef,
        definition.value,
        credentials,
      ),
    );
  });

  return router;
}
