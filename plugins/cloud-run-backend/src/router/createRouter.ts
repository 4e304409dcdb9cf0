import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Policy,
  Rule,
  cloudRunPolicyReadPermission,
  cloudRunPostureReadPermission,
  cloudRunPreviewPermission,
  listRules,
} from 'backstage-plugin-cloud-run-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { CloudRunMetrics } from '../metrics/CloudRunMetrics';
import { EntityPostureReader } from '../posture/EntityPostureReader';
import { ServicePreviewer } from '../preview/ServicePreviewer';
import { audited } from '../requests/audited';
import { callerOf } from '../requests/callerOf';
import { requestLimit } from '../requests/requestLimit';
import { RequestLimits } from '../config/requestLimits';
import { Access } from './Access';
import { parsePreviewRequest } from './previewRequest';

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
  metrics: CloudRunMetrics;
  limits: RequestLimits;
}

function entityRefOf({ params }: Request): string {
  const { kind, namespace, name } = params;
  return stringifyEntityRef({ kind, namespace, name });
}

/** How a preview that came to nothing ended. */
function endOfPreview(error: unknown): 'refused' | 'failed' {
  return error instanceof InputError || error instanceof NotFoundError
    ? 'refused'
    : 'failed';
}

/**
 * The plugin's HTTP API. A caller names entities, never cloud resources, and sees what their own rights allow.
 */
export function createRouter(options: RouterOptions): Router {
  const { auditor, catalog, httpAuth, metrics, limits } = options;
  const access = new Access(options.permissions);
  const limited = (route: string, perMinute: number) =>
    requestLimit({
      httpAuth,
      perMinute,
      onRefused: () => metrics.refused(route),
    });
  const router = PromiseRouter();
  router.use(express.json({ limit: '256kb' }));

  router.get(
    '/v1/entities/:kind/:namespace/:name/posture',
    limited('posture', limits.posturesPerMinute),
    async (request, response) => {
      const entityRef = entityRefOf(request);
      const posture = await audited(
        auditor,
        { eventId: 'posture-read', request, meta: { entityRef } },
        async () => {
          const { credentials, ref } = await callerOf(httpAuth, request);
          await access.requireFor(
            cloudRunPostureReadPermission,
            entityRef,
            credentials,
            `You may not see how ${entityRef} is reached`,
          );
          const entity = await catalog.getEntityByRef(entityRef, {
            credentials,
          });
          if (!entity) {
            throw new NotFoundError(`There is no entity ${entityRef}`);
          }
          return options.postures.read(entity, ref);
        },
      );
      response.json(posture);
    },
  );

  router.get('/v1/rules', async (request, response) => {
    await audited(auditor, { eventId: 'rules-read', request }, async () => {
      const { credentials } = await callerOf(httpAuth, request);
      // Who may see some postures is told what these are judged by.
      await access.requireForAny(
        cloudRunPostureReadPermission,
        credentials,
        'You may not see what Cloud Run services are judged by',
      );
    });
    response.json(listRules(options.rules, options.policy));
  });

  router.get('/v1/policy', async (request, response) => {
    await audited(auditor, { eventId: 'policy-read', request }, async () => {
      const { credentials } = await callerOf(httpAuth, request);
      await access.require(
        cloudRunPolicyReadPermission,
        credentials,
        'You may not see the policy for Cloud Run services',
      );
    });
    response.json(options.policy);
  });

  router.post(
    '/v1/preview',
    limited('preview', limits.previewsPerMinute),
    async (request, response) => {
      const began = Date.now();
      const templateRef: unknown = request.body?.templateRef;
      const preview = await audited(
        auditor,
        {
          eventId: 'preview-create',
          request,
          meta: { templateRef: String(templateRef).slice(0, 300) },
        },
        async () => {
          const { credentials, ref } = await callerOf(httpAuth, request);
          await access.require(
            cloudRunPreviewPermission,
            credentials,
            'You may not see what templates make',
          );
          const asked = parsePreviewRequest(request.body);
          try {
            const shown = await options.previews.preview(
              asked.templateRef,
              asked.definition,
              credentials,
              ref,
            );
            metrics.preview('shown', Date.now() - began);
            return shown;
          } catch (error) {
            metrics.preview(endOfPreview(error), Date.now() - began);
            throw error;
          }
        },
      );
      response.json(preview);
    },
  );

  return router;
}
