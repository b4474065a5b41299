import { anonymous } from '#platform/http/actor.ts';
import type { AnyRoute, DoorContext } from '#platform/http/route.ts';
import type { TestApp } from '../support/app.ts';
import { HOSPITAL, type People, type Person } from './people.ts';

/** Who walks through a door as somebody it is meant for, and what the door's example is given to work with. */
export class Insiders {
  private freshPhone = 20;
  private readonly app: TestApp;
  private readonly people: People;
  constructor(app: TestApp, people: People) {
    this.app = app;
    this.people = people;
  }

  async of(route: AnyRoute): Promise<Person> {
    if (route.permission !== undefined) return this.people.insider(route.permission);
    if (route.door.insider === 'staff') return this.people.staff('doctor39');
    if (route.door.insider) return this.people.insider(route.door.insider.holds);
    // Each gets a patient of its own: one of these routes signs out.
    if (route.signedIn !== undefined) return this.people.patient(`100000000${this.freshPhone++}`);
    const { patient } = await this.people.canary();
    return { token: null, actor: anonymous, patient };
  }

  async context(insider: Person): Promise<DoorContext> {
    const patient = insider.patient || (await this.people.canary()).patient;
    return {
      app: this.app.app,
      hospital: HOSPITAL,
      now: this.app.app.clock.now(),
      actor: insider.actor,
      patient,
      rows: this.app.rows,
      holderOf: async (permission) => (await this.people.insider(permission)).actor,
      send: async (permission, method, path, body) => {
        const answer = await this.people.send(await this.people.insider(permission), method, path, body);
        return { status: answer.status, body: answer.body as never };
      },
    };
  }
}
