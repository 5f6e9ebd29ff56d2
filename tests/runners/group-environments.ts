import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const environmentComment = /^\/\/ @vitest-environment (\S+)/;

/**
 * Lets files of one project and one environment follow each other: Vitest ends a shared worker when
 * the next file needs another environment.
 */
export class GroupEnvironments extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groups = Map.groupBy(
      await super.sort(files),
      ({ project, moduleId }) => `${project.name} ${environmentOf(moduleId)}`,
    );
    return [...groups.values()].flat();
  }
}

const environmentOf = (file: string): string =>
  environmentComment.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
