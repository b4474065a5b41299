import { describe, expect, it } from 'vitest';
import { createHub, type LiveMessage } from './hub.ts';

const message: LiveMessage = { hospital: 1, no: 7 };

describe('the hub', () => {
  it('tells everyone on the topic and nobody else, until they leave', () => {
    const hub = createHub();
    const heard: string[] = [];
    const leave = hub.subscribe('a', () => heard.push('first'));
    hub.subscribe('a', () => heard.push('second'));
    hub.subscribe('b', () => heard.push('other'));
    hub.publish('a', message);
    leave();
    leave();
    hub.publish('a', message);
    expect(heard).toEqual(['first', 'second', 'second']);
    expect(hub.counts()).toMatchObject({ topics: 2, listeners: 2, published: 2, delivered: 3 });
  });

  it('a function subscribed twice hears twice and leaves once at a time', () => {
    const hub = createHub();
    const heard: number[] = [];
    const listen = ({ no }: LiveMessage) => heard.push(no);
    hub.subscribe('a', listen)();
    hub.subscribe('a', listen);
    hub.subscribe('a', listen);
    hub.publish('a', message);
    expect(heard).toEqual([7, 7]);
  });

  it('a listener that throws is reported, and the others hear all the same', () => {
    const faults: unknown[] = [];
    const heard: number[] = [];
    const hub = createHub((fault) => faults.push(fault));
    hub.subscribe('a', () => {
      throw new Error('broken page');
    });
    hub.subscribe('a', ({ no }) => heard.push(no));
    hub.publish('a', message);
    expect([faults.length, heard]).toEqual([1, [7]]);
  });

  it('after a gap in hearing every topic is told to read anew', () => {
    const hub = createHub();
    const heard: LiveMessage[] = [];
    hub.subscribe('a', (m) => heard.push(m));
    hub.subscribe('b', (m) => heard.push(m));
    hub.resync();
    expect(heard).toEqual([
      { hospital: 0, no: 0 },
      { hospital: 0, no: 0 },
    ]);
  });

  it('closing ends every open page and every later one', () => {
    const hub = createHub();
    const ended: string[] = [];
    hub.track({ close: () => ended.push('early') });
    hub.close();
    hub.track({ close: () => ended.push('late') });
    expect(ended).toEqual(['early', 'late']);
  });
});
