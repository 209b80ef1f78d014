import { randomUUID } from 'node:crypto';
import { ExportedAssignmentSchema, ImportedAssignmentSchema } from '@crucible/contracts/assignment-package';
import type { ExportedAssignment, ImportedAssignment, Package } from '@crucible/contracts/assignment-package';
import { CourseListSchema } from '@crucible/contracts/course';
import type { Course } from '@crucible/contracts/course';
import { EvaluationSchema, UploadedSamplesSchema } from '@crucible/contracts/evaluation';
import type { Evaluation, NewEvaluationInput, UploadedSamples } from '@crucible/contracts/evaluation';
import { EvaluationScoresSchema } from '@crucible/contracts/evaluation-score';
import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import { ExecutionSchema } from '@crucible/contracts/execution';
import type { Execution } from '@crucible/contracts/execution';
import { ExecutorImageListSchema, PullImagesResultSchema } from '@crucible/contracts/executor-image';
import type { ExecutorImage, PullImagesResult } from '@crucible/contracts/executor-image';
import { toRequestBody } from './execute-options.ts';
import type { ExecuteOptions } from './execute-options.ts';
import { followExecution } from './follow-execution.ts';
import { createOutputText } from './output-text.ts';
import { createService } from './service.ts';
import type { Service, ServiceOptions } from './service.ts';

export type { Execution } from '@crucible/contracts/execution';
export type { ExecuteOptions, ProgramFile } from './execute-options.ts';
export type { OutputPiece } from './output-text.ts';

/**
 * Runs code on a Crucible installation.
 *
 * Every method rejects with a `CrucibleError` (see `@crucible/client/errors`) when the service refuses, is busy for
 * longer than it is worth waiting for, or is away. What the program itself does wrong is not an error: its `status`
 * tells.
 */
export class CrucibleClient {
  readonly #service: Service;

  constructor(options: ServiceOptions) {
    this.#service = createService(options);
  }

  /**
   * Executes a program and resolves when it has ended. An abort of `signal` cancels it and rejects with the
   * signal's reason. A request that is sent again is not executed again.
   */
  async execute(options: ExecuteOptions): Promise<Execution> {
    const { onOutput, signal } = options;
    const started = await this.#service.json(
      {
        method: 'POST',
        path: '/execute',
        body: { ...toRequestBody(options), wait: onOutput === undefined && signal === undefined },
        headers: { 'idempotency-key': randomUUID() },
        signal,
      },
      ExecutionSchema,
    );
    if (started.finishedAt !== null && onOutput === undefined) return started;
    try {
      return await this.#follow(started.id, options);
    } catch (error) {
      if (signal?.aborted === true) await this.cancel(started.id).catch(() => undefined);
      throw error;
    }
  }

  /** One of one's own executions as it is now. */
  async getExecution(id: string): Promise<Execution> {
    return this.#service.json(
      { method: 'GET', path: `/executions/${encodeURIComponent(id)}` },
      ExecutionSchema,
    );
  }

  /** Stops an execution; one that has ended stays as it is. */
  async cancel(id: string): Promise<void> {
    await this.#service.send({ method: 'DELETE', path: `/executions/${encodeURIComponent(id)}` });
  }

  /** The images that code can be run in, with their languages. */
  async listImages(): Promise<ExecutorImage[]> {
    return (await this.#service.json({ method: 'GET', path: '/images' }, ExecutorImageListSchema)).images;
  }

  /** Makes sure that the engine has the images of the catalog, or only those that are named. */
  async pullImages(names?: string[]): Promise<PullImagesResult['images']> {
    const body = names === undefined ? {} : { images: names };
    return (await this.#service.json({ method: 'POST', path: '/images/pull', body }, PullImagesResultSchema))
      .images;
  }

  /** The courses that the owner of the key is in. */
  async listCourses(): Promise<Course[]> {
    return (await this.#service.json({ method: 'GET', path: '/courses' }, CourseListSchema)).courses;
  }

  /** Makes an assignment of a package, as a draft at the end of a course. */
  async importAssignment(courseId: string, sent: Package): Promise<ImportedAssignment> {
    const path = `/courses/${encodeURIComponent(courseId)}/assignments`;
    return this.#service.json({ method: 'POST', path, body: sent }, ImportedAssignmentSchema);
  }

  /** The draft of an assignment as a folder, packed. */
  async exportAssignment(assignmentId: string): Promise<ExportedAssignment> {
    return this.#service.json({ method: 'GET', path: packagePath(assignmentId) }, ExportedAssignmentSchema);
  }

  /** Puts a package in the place of a draft; the service refuses when the draft has another revision by now. */
  async replaceDraft(
    assignmentId: string,
    body: { draftRevision: number; package: Package },
  ): Promise<ImportedAssignment> {
    const path = packagePath(assignmentId);
    return this.#service.json({ method: 'PUT', path, body }, ImportedAssignmentSchema);
  }

  /** Makes an evaluation that takes samples. */
  async createEvaluation(wanted: NewEvaluationInput): Promise<Evaluation> {
    return this.#service.json({ method: 'POST', path: '/evaluations', body: wanted }, EvaluationSchema);
  }

  /** Adds samples to an evaluation that has not begun: all of a file of lines of JSON, packed by gzip or not, or none. */
  async uploadSamples(evaluationId: string, upload: Blob): Promise<UploadedSamples> {
    const path = `${evaluationPath(evaluationId)}/samples`;
    return this.#service.json({ method: 'POST', path, upload }, UploadedSamplesSchema);
  }

  async changeEvaluation(evaluationId: string, action: 'start' | 'cancel'): Promise<Evaluation> {
    const path = `${evaluationPath(evaluationId)}/actions`;
    return this.#service.json({ method: 'POST', path, body: { action } }, EvaluationSchema);
  }

  /** An evaluation and how far it has come. */
  async getEvaluation(evaluationId: string): Promise<Evaluation> {
    return this.#service.json({ method: 'GET', path: evaluationPath(evaluationId) }, EvaluationSchema);
  }

  async getScores(evaluationId: string): Promise<EvaluationScores> {
    const path = `${evaluationPath(evaluationId)}/scores`;
    return this.#service.json({ method: 'GET', path }, EvaluationScoresSchema);
  }

  async #follow(id: string, { onOutput, signal }: ExecuteOptions): Promise<Execution> {
    const text = createOutputText(onOutput ?? (() => undefined));
    const execution = await followExecution(this.#service, {
      id,
      signal,
      onEvent: (event) => {
        if (event.type === 'output') text.write(event);
        else if (event.type === 'restart') text.restart();
      },
    });
    text.end();
    return execution;
  }
}

function evaluationPath(evaluationId: string): string {
  return `/evaluations/${encodeURIComponent(evaluationId)}`;
}

function packagePath(assignmentId: string): string {
  return `/assignments/${encodeURIComponent(assignmentId)}/package`;
}
