import type { TestProject } from 'vitest/node';
import { createTestCluster } from '#platform/embedded/test-cluster.ts';

/** One embedded cluster per run; each test file clones its own database inside it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await createTestCluster();
  project.provide('adminUrl', cluster.adminUrl);
  return () => cluster.stop();
}
