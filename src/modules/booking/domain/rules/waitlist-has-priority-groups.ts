/** Mission A9 (老年人优先): the aged, and whom the desk has seen the proof of (soldiers, the disabled), are group 1. */
export function priorityGroup(age: number, proofSeen: boolean, elderAge: number): 1 | 2 {
  return proofSeen || age >= elderAge ? 1 : 2;
}
