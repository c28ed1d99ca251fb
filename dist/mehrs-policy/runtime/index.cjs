/** How decisions are made. Bundled from the parts that the lines with `//` name. */
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/package/runtime/index.js
var index_exports = {};
__export(index_exports, {
  createAct: () => createAct,
  createDecide: () => createDecide,
  createDecideUnder: () => createDecideUnder,
  createEra: () => createEra,
  createExplain: () => createExplain,
  createGuard: () => createGuard,
  createKinds: () => createKinds,
  createLookup: () => createLookup,
  createPolicyInForce: () => createPolicyInForce,
  createTrackers: () => createTrackers,
  createVersion: () => createVersion,
  freeze: () => freeze,
  fromData: () => fromData,
  sayKinds: () => sayKinds
});
module.exports = __toCommonJS(index_exports);

// src/package/runtime/act.js
var acts = { retry: "retry", "no-retry": "stop", escalate: "escalate" };
function createAct(decide) {
  return (question) => acts[decide(question).kind] ?? "unstated";
}

// src/package/runtime/nearest.js
function nearest(typed, names, share = 0.5) {
  const word = typed.slice(0, 100).toLowerCase();
  let best;
  let least = Math.floor(word.length * share) + 1;
  for (const name of names) {
    const far = distance(word, name.toLowerCase());
    if (far < least) {
      best = name;
      least = far;
    }
  }
  return best;
}
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = Number(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, Number(row[j]) + 1, Number(next[j - 1]) + 1));
    }
    row = next;
  }
  return Number(row[b.length]);
}

// src/package/runtime/show.js
function show(value) {
  if (typeof value === "string") return quote(value.length > 60 ? `${value.slice(0, 60)}\u2026` : value);
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : "a Date";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
function quote(text) {
  return JSON.stringify(text).replace(/[\p{C}\u2028\u2029]/gu, encodeURI);
}

// src/package/runtime/refuse.js
function refuse(place, wanted2, given) {
  throw new TypeError(`${place}: expected ${wanted2}; got ${show(given)}`);
}
function refuseCohort(cohort, cohorts) {
  const names = cohorts.map(String);
  const meant = typeof cohort === "string" ? nearest(cohort, names) : void 0;
  const hint = meant === void 0 ? "" : ` Did you mean ${quote(meant)}?`;
  const allowed = names.map(quote).join(", ");
  throw new TypeError(
    `cohort: ${show(cohort)} is not a cohort of this policy.${hint} Allowed: ${allowed || "none"}.`
  );
}
var times = /^(?:instant|occurred|happened|failed|datetime)$|(?:^|_|-)(?:at|on|date|time|timestamp|when|ts)$|[a-z](?:At|On|Date|Time|Timestamp|When|Ts)$/;
function refuseSlip(name, value, fields4, index) {
  const missing = fields4.filter((field) => !(field in value));
  const part = missing.find((field) => name.length > 4 && field.toLowerCase().includes(name));
  const time = missing.find((field) => field === "at" && times.test(name));
  const meant = nearest(name, missing, 0.25) ?? part ?? time;
  if (meant === void 0) return;
  const place = index === void 0 ? "" : `attempts[${index}].`;
  throw new TypeError(`${place}${quote(name).slice(1, -1)}: there is no such field. Did you mean ${meant}?`);
}

// src/package/runtime/instant.js
var lastText = "";
var lastTime = Number.NaN;
function toMilliseconds(at, index) {
  const time = typeof at === "string" ? read(at) : timeOf(at);
  return Number.isNaN(time) ? refuseTime(at, index) : time;
}
function read(text) {
  if (text !== lastText) {
    lastTime = parse(text);
    lastText = text;
  }
  return lastTime;
}
function parse(text) {
  if (text[4] !== "-" || text[7] !== "-" || text[10] !== "T" || text[13] !== ":") return Number.NaN;
  const day2 = daysSince1970(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5),
    twoDigits(text, 8)
  );
  const hour2 = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  let second = 0;
  let millisecond = 0;
  let end = 16;
  if (text[end] === ":") {
    second = twoDigits(text, 17);
    end = 19;
    if (text[end] === ".") {
      end = 20;
      for (let unit = 100; isDigit(text.charCodeAt(end)); unit = Math.floor(unit / 10)) {
        millisecond += (text.charCodeAt(end) - zero) * unit;
        end += 1;
      }
      if (end === 20) return Number.NaN;
    }
  }
  if (hour2 > 23 || minute > 59 || second > 59) return Number.NaN;
  return (((day2 * 24 + hour2) * 60 + minute - offsetAt(text, end)) * 60 + second) * 1e3 + millisecond;
}
function offsetAt(text, start) {
  const sign = text[start];
  if (sign === "Z" && text.length === start + 1) return 0;
  const hour2 = twoDigits(text, start + 1);
  const minute = twoDigits(text, start + 4);
  if (text[start + 3] !== ":" || text.length !== start + 6 || hour2 > 23 || minute > 59) return Number.NaN;
  return sign === "+" ? hour2 * 60 + minute : sign === "-" ? -hour2 * 60 - minute : Number.NaN;
}
var zero = 48;
function isDigit(character) {
  return character >= zero && character < zero + 10;
}
function twoDigits(text, start) {
  const tens = text.charCodeAt(start);
  const ones = text.charCodeAt(start + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - zero) * 10 + ones - zero : Number.NaN;
}
var before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
function daysSince1970(year, month, day2) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const first = Number(before[month - 1]) + (isLeap && month > 2 ? 1 : 0);
  const next = Number(before[month]) + (isLeap && month > 1 ? 1 : 0);
  if (!(day2 >= 1 && first + day2 <= next)) return Number.NaN;
  return (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969) + first + day2 - 1;
}
function leapDays(year) {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
function timeOf(at) {
  try {
    return Date.prototype.getTime.call(at);
  } catch {
    return ofTemporal(at);
  }
}
function ofTemporal(at) {
  const tag = Object.prototype.toString.call(at);
  if (tag !== "[object Temporal.Instant]" && tag !== "[object Temporal.ZonedDateTime]") return Number.NaN;
  const { epochMilliseconds } = (
    /** @type {{ epochMilliseconds: unknown }} */
    at
  );
  return typeof epochMilliseconds === "number" ? epochMilliseconds : Number.NaN;
}
function refuseTime(at, index) {
  const place = index === void 0 ? "at" : `attempts[${index}].at`;
  const example = '"2022-05-24T00:00:00+01:00"';
  if (typeof at !== "string")
    return refuse(place, `a valid Date, an instant of Temporal, or a string such as ${example}`, at);
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(at) ?? [];
  if (date === void 0)
    return refuse(place, `a date and time that exists, with its offset, as in ${example}`, at);
  const local = `${date}${time ?? "T00:00:00"}`;
  throw new TypeError(
    `${place}: ${show(at)} is a ${time ? "time without its offset from UTC" : "date without a time"}; in London, write "${local}+01:00" in summer time and "${local}Z" otherwise`
  );
}

// src/package/runtime/freeze.js
function freeze(value) {
  if (!Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(
      /** @type {object} */
      value
    ).forEach(freeze);
  }
  return value;
}

// src/package/runtime/rule.js
var asks = (
  /** @type {const} */
  {
    expected: "retry",
    "not-expected": "no-retry",
    unspecified: "unspecified"
  }
);
var kept = 8;
function createRule({ version, sources, checks }, standing, kinds) {
  const lines = new Map(
    checks.map((check) => {
      return [check.code, createLine(version, check, kinds)];
    })
  );
  const said = { version, citation: cite(version, null, sources), ...standing };
  const unlisted = remember(
    (code) => code === null ? { kind: "not-applicable", reason: "no-error-code", code, ...said } : { kind: "unknown-code", code, ...said }
  );
  return { version, lines, unlisted, standing, kinds };
}
function createLine(version, check, kinds) {
  const own = kinds?.own(check);
  return {
    check,
    citation: cite(version, check.code, check.sources),
    varies: kinds?.varies(check) ?? false,
    own: own ? new Map(own.map(({ cohort, check: check2 }) => [cohort, createLine(version, check2, kinds)])) : null,
    answers: []
  };
}
var most = 64;
function remember(make) {
  const answers = /* @__PURE__ */ new Map();
  return (code) => {
    const known = answers.get(code);
    if (known) return known;
    const made = Object.freeze(make(code));
    if (answers.size < most) answers.set(code, made);
    return made;
  };
}
function isListed({ lines }, code, cohort) {
  return lines.get(code)?.check.cohorts.includes(cohort) ?? false;
}
function answer(rule, code, cohort, run, failed, seen, time) {
  const found = rule.lines.get(code);
  if (!found) return rule.unlisted(code);
  const sightings = found.check.cohorts.includes(cohort) ? run : 0;
  const line = found.own !== null && sightings > 0 ? found.own.get(cohort) ?? found : found;
  if (line.varies && sightings > 0) return listed(line, sightings, rule, failed, seen, time);
  const known = line.answers[sightings];
  if (known) return known;
  const made = sightings === 0 ? elsewhere(line, rule) : listed(line, sightings, rule, failed, seen, time);
  if (sightings <= kept) line.answers[sightings] = made;
  return made;
}
function elsewhere({ check: { code }, citation: citation2 }, { version, standing }) {
  return Object.freeze({
    kind: "not-applicable",
    reason: "other-cohort",
    code,
    version,
    citation: citation2,
    ...standing
  });
}
function listed({ check, citation: citation2 }, consecutive, { version, standing, kinds }, failed, seen, time) {
  const { code, retry, escalate } = check;
  const said = { version, citation: citation2, ...standing };
  const judged = kinds ? kinds.judge(check, consecutive, failed, seen, time) : byRun(
    /** @type {EscalationRule | null} */
    escalate,
    consecutive
  );
  const { rule, escalatesAt, more } = judged;
  if (rule) {
    const { as, attributedTo } = rule;
    const kind2 = (
      /** @type {const} */
      "escalate"
    );
    const at = (
      /** @type {number} */
      escalatesAt
    );
    return Object.freeze({ kind: kind2, code, as, attributedTo, consecutive, escalatesAt: at, ...more, ...said });
  }
  const remaining = escalatesAt === null ? null : escalatesAt - consecutive;
  const kind = (
    /** @type {'retry'} */
    asks[retry]
  );
  return Object.freeze({ kind, code, consecutive, escalatesAt, remaining, ...more, ...said });
}
function byRun(rule, consecutive) {
  const escalatesAt = rule?.afterConsecutive ?? null;
  return { rule: escalatesAt !== null && consecutive >= escalatesAt ? rule : null, escalatesAt };
}
function cite(version, code, sources) {
  return freeze({ version, appendix: "Appendix A", code, sources });
}

// src/package/runtime/periods.js
function createEra(data, kinds) {
  const { knownUntil, cohorts, versions, timeline, timelineWithDrafts } = freeze(data);
  const horizon = toMilliseconds(knownUntil.instant);
  return {
    kinds,
    counts: kinds?.counts(versions) ?? false,
    cohorts,
    published: cut(timeline),
    withDrafts: cut(timelineWithDrafts)
  };
  function cut(entries) {
    const boundaries = entries.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
    const starts = [horizon, ...boundaries.map(startOf)].sort((a, b) => b - a);
    return [...starts, Number.NEGATIVE_INFINITY].map((start) => period(start, entries.find(covers(start))));
  }
  function period(start, entry) {
    const stale = start >= horizon;
    if (!entry?.from) {
      const inForce = { version: null, status: null, from: null, to: null, basis: null, stale };
      const none = { version: null, citation: null, basis: null, stale };
      const say = remember((code) => ({ kind: "no-policy-in-force", code, ...none }));
      return { start, inForce: Object.freeze(inForce), lists: () => false, say };
    }
    const { version, status, from, to } = entry;
    const { basis } = from;
    const data2 = versions.find((data3) => data3.version === version);
    if (!data2) throw new Error(`no data for version ${version}`);
    let made;
    const rule = () => made ??= createRule(data2, { basis, stale }, kinds);
    return {
      start,
      inForce: Object.freeze({ version, status, from, to, basis, stale }),
      lists: (code, cohort) => isListed(rule(), code, cohort),
      say: (code, cohort, run, failed, seen, time) => (
        /** @type {Decision} */
        answer(rule(), code, cohort, run, failed, seen, time)
      )
    };
  }
}
function periodAt(periods, time) {
  for (const period of periods) if (period.start <= time) return period;
  throw new Error("the first period has no start");
}
function startOf({ instant }) {
  return toMilliseconds(instant);
}
function covers(time) {
  return ({ from, to }) => from !== null && startOf(from) <= time && (to === null || time < startOf(to));
}

// src/package/runtime/question.js
function checkObject(value, name, fields4) {
  if (typeof value !== "object" || value === null) refuse(name, `an object with ${fields4.join(", ")}`, value);
}
function checkFields(value, name, fields4) {
  checkObject(value, name, fields4);
  const object = (
    /** @type {object} */
    value
  );
  for (const field in object) if (!fields4.includes(field)) refuseSlip(field, object, fields4);
}
function checkCohort(cohort, cohorts) {
  if (!cohorts.includes(cohort)) refuseCohort(cohort, cohorts);
}
function checkAttempts(attempts) {
  const count2 = Array.isArray(attempts) ? attempts.length : 0;
  if (count2 === 0) refuse("attempts", "an array of at least one, oldest first", attempts);
  return count2;
}
function checkCode(code, index, isField) {
  if (typeof code === "string" || code === null) return code;
  const place = index === void 0 ? "code" : `attempts[${index}]${isField ? ".code" : ""}`;
  return refuse(place, "a code or null", code);
}
function checkAllowDraft(allowDraft) {
  if (allowDraft !== void 0 && typeof allowDraft !== "boolean")
    refuse("allowDraft", "true or false", allowDraft);
}

// src/package/runtime/decide.js
var fields = ["at", "cohort", "attempts", "allowDraft"];
var attemptFields = ["code", "at"];
var unknown = Number.POSITIVE_INFINITY;
function createDecide({ counts, cohorts, published, withDrafts }) {
  return decide;
  function decide(question) {
    checkObject(question, "question", fields);
    const { at, cohort, attempts, allowDraft } = question;
    if (at === void 0 || cohort === void 0 || attempts === void 0 || allowDraft === void 0) {
      for (const name in question)
        if (name !== "at" && name !== "cohort" && name !== "attempts" && name !== "allowDraft")
          refuseSlip(name, question, fields);
    }
    checkCohort(cohort, cohorts);
    checkAllowDraft(allowDraft);
    const count2 = checkAttempts(attempts);
    const asked = at === void 0 ? unknown : toMilliseconds(at);
    const periods = allowDraft ? withDrafts : published;
    let time = Number.NEGATIVE_INFINITY;
    let period = periodAt(periods, asked);
    let code = null;
    let run = 0;
    let failed = 0;
    const seen = counts ? /* @__PURE__ */ new Map() : null;
    for (let index = 0; index < count2; index += 1) {
      const attempt = attempts[index];
      const isDated = typeof attempt === "object" && attempt !== null;
      if (isDated) {
        for (const name in attempt)
          if (name !== "code" && name !== "at") refuseSlip(name, attempt, attemptFields, index);
      }
      const before2 = code;
      code = checkCode(isDated ? attempt.code : attempt, index, isDated);
      const own = isDated ? attempt.at : void 0;
      const happened = own === void 0 ? asked : toMilliseconds(own, index);
      if (happened !== time) {
        if (happened < time || happened > asked || happened === unknown) refuseOrder(happened, asked, index);
        if (run > 0 && !period.lists(before2, cohort)) run = 0;
        time = happened;
        period = periodAt(periods, time);
      }
      run = code === before2 ? run + 1 : 1;
      if (code !== null) failed += 1;
      if (seen !== null && period.lists(code, cohort)) seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    return period.say(code, cohort, run, failed, seen === null ? 0 : seen.get(code) ?? 0, time);
  }
}
function refuseOrder(happened, asked, index) {
  if (happened === unknown)
    throw new TypeError(`at: expected when, since attempts[${index}] has no at of its own; got undefined`);
  const than = happened > asked ? "later than the question's at" : `earlier than attempts[${index - 1}]`;
  throw new TypeError(
    `attempts[${index}].at: expected attempts oldest first, none after the question; got one ${than}`
  );
}

// src/package/runtime/explain.js
var wanted = "all of what decide gave";
function createExplain({ timeline }, { policy, terms, parties, sources }, kinds) {
  const published = new Set(timeline.map(({ version }) => version));
  return explain;
  function explain(answer2) {
    if (answer2?.code === void 0 || answer2.citation === void 0) refuse("answer", wanted, answer2);
    const sentences = [outcome(answer2)];
    if (kinds) sentences.push(...kinds.more(answer2, parties));
    if (answer2.citation) sentences.push(cite2(answer2.citation));
    if (answer2.version !== null && !published.has(answer2.version))
      sentences.push(`Version ${answer2.version} is a draft, not policy in force.`);
    if ("basis" in answer2 && answer2.basis !== null && answer2.basis !== "stated")
      sentences.push(`Its first day in force is ${answer2.basis}, not stated.`);
    if ("stale" in answer2 && answer2.stale)
      sentences.push("By then a version may be in force that is not known here.");
    return sentences.join(" ");
  }
  function outcome(answer2) {
    switch (answer2.kind) {
      case "retry":
        return `Try the migration again: ${run(answer2)}.`;
      case "no-retry":
        return `Do not try the migration again: ${run(answer2)}.`;
      case "unspecified":
        return `The policy does not say whether to try again: ${run(answer2)}.`;
      case "escalate": {
        const { code, consecutive, escalatesAt, as, attributedTo } = answer2;
        const seen = kinds?.counted(answer2) ?? `${code} was seen ${times2(consecutive)}`;
        return `Escalate as \u201C${nameOf(as, terms)}\u201D, according to ${nameOf(attributedTo, parties)}: ${seen}, and it escalates at ${escalatesAt}.`;
      }
      case "unknown-code":
        return `The policy does not list the code ${show(answer2.code)}, and says nothing about it.`;
      case "not-applicable":
        return answer2.code === null ? "The last attempt did not fail with a code, so there is nothing to look up." : `The policy lists ${answer2.code}, but for other cohorts: it says nothing about this one.`;
      case "no-policy-in-force":
        return `No version of the ${policy} that is known here was in force then, so none says what to do.`;
      default:
        return refuse("answer", wanted, answer2);
    }
  }
  function run(answer2) {
    const { code, consecutive, escalatesAt, remaining } = answer2;
    const seen = `${code} was seen ${times2(consecutive)}`;
    const rules = escalatesAt === null ? [] : [`at ${escalatesAt}, after ${remaining} more`];
    if (kinds) rules.push(...kinds.totals(answer2));
    return rules.length === 0 ? `${seen}, and no number is stated at which it escalates` : `${seen}, and it escalates ${rules.join(", or ")}`;
  }
  function cite2({ version, appendix, code, sources: ids }) {
    const place = [`${policy} version ${version}`, appendix, ...code === null ? [] : [code]].join(", ");
    return `See ${place} (${ids.map((id) => nameOf(id, sources)).join("; ")}).`;
  }
}
function times2(count2) {
  return count2 === 1 ? "once" : `${count2} times in a row`;
}
function nameOf(id, names) {
  return names.find((entry) => entry.id === id)?.name ?? id;
}

// src/package/runtime/guard.js
function createGuard(names) {
  const known = new Set(
    /** @type {readonly unknown[]} */
    names
  );
  return (value) => known.has(value);
}

// src/package/runtime/escalations.js
function rulesOf(escalate) {
  return escalate === null ? [] : "length" in escalate ? escalate : [escalate];
}
function handlingsOf(check) {
  return [check, ...check.handling ?? []];
}
function allRules(checks) {
  return checks.flatMap(handlingsOf).flatMap(({ escalate }) => rulesOf(escalate));
}

// src/package/runtime/tracker-state.js
var schema = 2;
var beforeAll = Object.freeze({ schema, code: null, run: 0, at: null, seen: [], ids: [] });
function writeState({ code, run, time, hours, ids, tally }) {
  return Object.freeze({
    schema,
    code,
    run,
    at: time === Number.NEGATIVE_INFINITY ? null : new Date(time).toISOString(),
    seen: writeHours(hours),
    ids: Object.freeze([...ids]),
    ...tally && { totals: tally.write() }
  });
}
function writeHours(hours) {
  return Object.freeze(
    hours.map(([time, count2]) => {
      const hour2 = new Date(time).toISOString().replace(":00.000Z", "Z");
      return Object.freeze({ hour: hour2, count: count2 });
    })
  );
}
var anHour = 36e5;
function count(hours, happened) {
  const hour2 = Math.floor(happened / anHour) * anHour;
  const last = hours[hours.length - 1];
  if (last?.[0] === hour2) last[1] += 1;
  else hours.push([hour2, 1]);
}
var fields2 = ["schema", "code", "run", "at", "seen", "ids", "totals"];
function readState(given) {
  checkFields(given, "state", fields2);
  const { schema: form, code, at, seen, ids } = (
    /** @type {TrackerState} */
    given
  );
  if (form !== schema) refuse("state.schema", `${schema}, as this package keeps`, form);
  if (code !== null && typeof code !== "string") refuse("state.code", "a code or null", code);
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== "string")) refuse("state.ids", "a list", ids);
  const time = at === null ? Number.NEGATIVE_INFINITY : readTime(at, "state.at");
  const hours = readHours(seen, "state.seen", time);
  if (code === null !== (hours.length === 0))
    refuse("state.seen", "the hours of attempts with state.code", seen);
  return { code, time, hours, ids: new Set(ids) };
}
function readHours(given, place, latest) {
  if (!Array.isArray(given)) refuse(place, "a list", given);
  let before2 = Number.NEGATIVE_INFINITY;
  return given.map((entry, index) => {
    checkFields(entry, `${place}[${index}]`, ["hour", "count"]);
    const { hour: hour2, count: count2 } = entry;
    if (!Number.isSafeInteger(count2) || count2 < 1)
      refuse(`${place}[${index}].count`, "a number from 1", count2);
    const time = readTime(hour2, `${place}[${index}].hour`);
    if (time <= before2 || time > latest)
      refuse(place, "the hours of attempts, oldest first, up to state.at", given);
    before2 = time;
    return [time, count2];
  });
}
var written = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d\.\d{3})?Z$/;
function readTime(text, place) {
  const time = typeof text === "string" && written.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? refuse(place, "an instant", text) : time;
}

// src/package/runtime/tally.js
function createTally({ totals: given, code: last, at }, needed, latest, isSighting) {
  if (given === void 0) {
    if (needed && at !== null)
      refuse(
        "state.totals",
        "totals, since a rule counts attempts in all (give a new tracker all of them)",
        given
      );
    if (!needed) return null;
  } else if (typeof given !== "object" || given === null) refuse("state.totals", "an object", given);
  const totals = new Map(
    Object.entries(given ?? {}).map(([code, hours]) => {
      return [code, readHours(hours, `state.totals[${quote(code)}]`, latest)];
    })
  );
  if (given && last !== null && !totals.has(last)) refuse("state.totals", "those of state.code, too", given);
  let failed = 0;
  const seen = /* @__PURE__ */ new Map();
  for (const [code, hours] of totals) for (const [hour2, count2] of hours) judge(code, hour2, count2);
  return {
    add(code, time) {
      const hours = totals.get(code) ?? [];
      totals.set(code, hours);
      count(hours, time);
      judge(code, time, 1);
    },
    failed: () => failed,
    seen: (code) => seen.get(code) ?? 0,
    write: () => Object.freeze(Object.fromEntries([...totals].map(([code, hours]) => [code, writeHours(hours)])))
  };
  function judge(code, time, count2) {
    failed += count2;
    if (isSighting(code, time)) seen.set(code, (seen.get(code) ?? 0) + count2);
  }
}

// src/package/runtime/wait.js
var hour = 36e5;
var day = 24 * hour;
function createWait({ years, bankHolidays } = { years: [], bankHolidays: [] }) {
  const holidays = bankHolidays.map((text) => Date.parse(text));
  return ({ interval, unit }, time) => {
    const end = new Date(unit === "hours" ? time + interval * hour : later(interval, unit, time));
    return Object.freeze({ interval, unit, instant: Number.isNaN(end.getTime()) ? null : end.toISOString() });
  };
  function later(interval, unit, time) {
    let local = time + (isSummer(time) ? hour : 0);
    if (unit === "days") local += interval * day;
    else
      for (let left = interval; left > 0; ) {
        local += day;
        const date = new Date(Math.floor(local / day) * day);
        if (!years.includes(date.getUTCFullYear())) return Number.NaN;
        if (date.getUTCDay() % 6 !== 0 && !holidays.includes(date.getTime())) left -= 1;
      }
    return isSummer(local - hour) ? local - hour : local;
  }
}
function isSummer(time) {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9);
}
function lastSunday(year, month) {
  const end = new Date(Date.UTC(year, month, 31, 1));
  return end.getTime() - end.getUTCDay() * day;
}

// src/package/runtime/kinds.js
function createKinds(calendar) {
  const wait = createWait(calendar);
  return {
    createTally,
    counts: (versions) => versions.some(({ checks }) => allRules(checks).some(isTotal)),
    varies: ({ escalate, notBefore }) => notBefore !== void 0 || rulesOf(escalate).some(isTotal),
    own: ({ handling, notBefore: _, ...check }) => handling?.map(({ cohort, ...entry }) => ({ cohort, check: { ...check, ...entry } })),
    judge({ escalate, retry, notBefore }, consecutive, failed, seen, time) {
      let limit = null;
      const totals = [];
      for (const rule of rulesOf(escalate)) {
        const { afterConsecutive, afterTotal, counting = "this-code", actor } = rule;
        const acts2 = actor === void 0 ? void 0 : { actor };
        if (afterTotal !== void 0) {
          const total = counting === "any-code" ? failed : seen;
          if (total >= afterTotal)
            return { rule, escalatesAt: afterTotal, more: { ...acts2, counting, total } };
          totals.push({ counting, total, escalatesAt: afterTotal, remaining: afterTotal - total });
        } else if (afterConsecutive !== void 0) {
          if (consecutive >= afterConsecutive) return { rule, escalatesAt: afterConsecutive, more: acts2 };
          limit = Math.min(limit ?? afterConsecutive, afterConsecutive);
        }
      }
      const next = retry === "not-expected" ? void 0 : notBefore;
      return {
        rule: null,
        escalatesAt: limit,
        more: {
          ...totals.length > 0 && { totals: freeze(totals) },
          ...next && { notBefore: time === void 0 ? next : wait(next, time) }
        }
      };
    }
  };
}
function isTotal({ afterTotal }) {
  return afterTotal !== void 0;
}

// src/package/runtime/lookup.js
function createLookup({ versions, timeline }) {
  const statuses = new Map(timeline.map(({ version, status }) => [version, status]));
  const latest = versions.reduce((status, { version }) => statuses.get(version) ?? status, "draft");
  const origins = originsIn(versions);
  return lookup;
  function lookup(code) {
    if (typeof code !== "string") refuse("code", "a string", code);
    const listing = [];
    let added = null;
    let withdrawnIn = null;
    for (const { version, checks } of versions) {
      const isListed2 = checks.some((check) => check.code === code);
      if (isListed2) listing.push(version);
      if (!statuses.has(version)) continue;
      if (isListed2) added ??= version;
      withdrawnIn = isListed2 || added === null ? null : withdrawnIn ?? version;
    }
    return freeze({
      code,
      status: statusOf(),
      addedIn: added ?? listing[0] ?? null,
      withdrawnIn,
      formerlyReportedAs: origins.get(code) ?? null,
      reportedNowAs: [...origins].flatMap(
        ([now, origin]) => origin.code === code ? [{ code: now, from: origin.until }] : []
      ),
      versions: listing
    });
    function statusOf() {
      if (listing.length === 0) return "unknown-code";
      if (added === null) return "added-in";
      return withdrawnIn !== null || latest === "withdrawn" ? "withdrawn" : "current";
    }
  }
}
function originsIn(versions) {
  const origins = /* @__PURE__ */ new Map();
  for (const { version, checks } of versions)
    for (const { code, formerlyReportedAs: former } of checks)
      if (former !== null && !origins.has(code)) origins.set(code, { code: former, until: version });
  return new Map([...origins].sort(([a], [b]) => a < b ? -1 : 1));
}

// src/package/runtime/names.js
function namesIn({ shortTitle, terms, outcomes = [], parties, versions, sources }) {
  const checks = versions.flatMap((version) => version.checks);
  const used = new Set(allRules(checks).flatMap(({ as, attributedTo, actor }) => [as, attributedTo, actor]));
  const cited = new Set([...versions, ...checks.flatMap(handlingsOf)].flatMap((each) => each.sources));
  const named = (entries) => entries.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
  return {
    policy: shortTitle,
    terms: named([...outcomes, ...terms]),
    parties: named(parties),
    sources: [...cited].sort().map((id) => ({ id, name: citation(id, sources) }))
  };
}
function citation(cited, sources) {
  const at = cited.indexOf("#");
  const id = at === -1 ? cited : cited.slice(0, at);
  const title = sources.find((source) => source.id === id)?.title ?? id;
  if (at === -1) return title;
  const part = (
    /** @type {string} */
    cited.slice(at + 1).split("#")[0]
  );
  return `${title}, ${/^\d/.test(part) ? "section " : ""}${part}`;
}

// src/package/runtime/policy-in-force.js
function createPolicyInForce({ published, withDrafts }) {
  return policyInForce;
  function policyInForce(at, options = {}) {
    checkFields(options, "options", ["allowDraft"]);
    const { allowDraft } = options;
    checkAllowDraft(allowDraft);
    return periodAt(allowDraft ? withDrafts : published, toMilliseconds(at)).inForce;
  }
}

// src/package/runtime/say-kinds.js
var sayKinds = {
  counted(answer2) {
    if (answer2.kind !== "escalate" || answer2.counting === void 0) return void 0;
    const what = answer2.counting === "any-code" ? ", whatever their codes" : ` with ${answer2.code}`;
    return `${answer2.total} attempts failed${what}`;
  },
  totals(answer2) {
    const totals = "totals" in answer2 && answer2.totals || [];
    return totals.map(({ counting, total, escalatesAt }) => {
      const counted = counting === "any-code" ? "attempts that failed" : "attempts with it";
      return `at ${escalatesAt} ${counted} in all, of which there were ${total}`;
    });
  },
  more(answer2, parties) {
    if ("actor" in answer2 && answer2.actor) return [`${nameOf(answer2.actor, parties)} acts.`];
    return "notBefore" in answer2 && answer2.notBefore ? [sayWait(answer2.notBefore)] : [];
  }
};
function sayWait({ interval, unit, instant }) {
  const name = unit === "working-days" ? "working day" : unit.slice(0, -1);
  const wait = `${interval} ${name}${interval === 1 ? "" : "s"}`;
  if (instant === void 0) return `The next attempt comes ${wait} after the last one or later.`;
  if (instant === null)
    return `The next attempt comes ${wait} after the last one or later; when that is cannot be said, since the bank holidays of a year in between are not known here.`;
  return `The next attempt comes at ${instant} or later, ${wait} after the last one.`;
}

// src/package/runtime/tracker.js
function createTrackers({ kinds, counts, cohorts, published, withDrafts }) {
  return createTracker;
  function createTracker(options) {
    checkFields(options, "options", ["cohort", "allowDraft", "state"]);
    const { cohort, allowDraft, state: given = beforeAll } = options;
    checkCohort(cohort, cohorts);
    checkAllowDraft(allowDraft);
    const periods = allowDraft ? withDrafts : published;
    let { code, time, hours, ids } = readState(given);
    const isSighting = (code2, time2) => periodAt(periods, time2).lists(code2, cohort);
    const tally = kinds?.createTally(given, counts, time, isSighting);
    let run = runAtEnd();
    let state;
    return Object.freeze({
      next,
      get state() {
        state ??= writeState({ code, run, time, hours, ids, tally });
        return state;
      }
    });
    function next(attempt) {
      checkFields(attempt, "attempt", ["code", "at", "id"]);
      const { code: given2, at, id } = attempt;
      const failed = checkCode(given2);
      const happened = toMilliseconds(at);
      if (id !== void 0 && (typeof id !== "string" || id === "")) refuse("id", "a text", id);
      if (id !== void 0 && ids.has(id)) return say();
      if (happened < time) refuseOrder2(time);
      if (failed !== code) hours.length = 0;
      run = isSighting(failed, happened) ? (failed === code ? run : 0) + 1 : 0;
      code = failed;
      time = happened;
      if (code !== null) {
        count(hours, happened);
        tally?.add(code, happened);
      }
      if (id !== void 0) ids.add(id);
      state = void 0;
      return say();
    }
    function say() {
      const [failed, seen] = tally ? [tally.failed(), tally.seen(code)] : [0, 0];
      return periodAt(periods, time).say(code, cohort, run, failed, seen, time);
    }
    function runAtEnd() {
      let found = 0;
      for (let index = hours.length - 1; index >= 0; index -= 1) {
        const [hour2, count2] = (
          /** @type {[number, number]} */
          hours[index]
        );
        if (!isSighting(code, hour2)) break;
        found += count2;
      }
      return found;
    }
  }
}
function refuseOrder2(time) {
  const last = new Date(time).toISOString();
  throw new TypeError(`at: expected attempts oldest first; got one earlier than ${last}`);
}

// src/package/runtime/version.js
var fields3 = ["cohort", "attempts"];
function createVersion(data, kinds) {
  let made;
  return decide;
  function decide(question) {
    made ??= {
      rule: createRule(data, null, kinds),
      counts: kinds?.counts([data]) ?? false,
      cohorts: [...new Set(data.checks.flatMap(({ cohorts }) => cohorts))]
    };
    checkFields(question, "question", fields3);
    const { cohort, attempts } = question;
    checkCohort(cohort, made.cohorts);
    const count2 = checkAttempts(attempts);
    let code = null;
    let run = 0;
    let failed = 0;
    const codes = made.counts ? [] : null;
    for (let index = 0; index < count2; index += 1) {
      const before2 = code;
      code = checkCode(attempts[index], index);
      run = code === before2 ? run + 1 : 1;
      if (code !== null) failed += 1;
      codes?.push(code);
    }
    const seen = codes === null ? 0 : codes.filter((each) => each === code).length;
    return (
      /** @type {Ruling} */
      answer(made.rule, code, cohort, run, failed, seen)
    );
  }
}

// src/package/runtime/under.js
function createDecideUnder({ versions, timeline }, kinds) {
  const published = new Set(timeline.map(({ version }) => version));
  const rulings = new Map(versions.map((policy) => [policy, createVersion(policy, kinds)]));
  return decideUnder;
  function decideUnder(policy, question) {
    const decide = rulings.get(policy);
    if (!decide) return refuse("policy", "what a version's module exports as policy", policy);
    if (!published.has(policy.version))
      return refuse("policy", "a published version", `${policy.version}, a draft`);
    return decide(question);
  }
}

// src/package/runtime/from-data.js
var schemas = (
  /** @type {const} */
  [1, 2]
);
var lists = (
  /** @type {const} */
  [
    "cohorts",
    "parties",
    "terms",
    "timeline",
    "timelineWithDrafts",
    "versions",
    "sources"
  ]
);
function fromData(data) {
  if (typeof data !== "object" || data === null) refuse("data", "the content of a data.json, parsed", data);
  if (!schemas.includes(data.schema))
    refuse("data.schema", `${schemas.join(" or ")}, which this package reads`, data.schema);
  for (const name of lists) if (!Array.isArray(data[name])) refuse(`data.${name}`, "a list", data[name]);
  if (typeof data.knownUntil?.instant !== "string")
    refuse("data.knownUntil", "a day and its instant", data.knownUntil);
  const policies = { ...data, cohorts: data.cohorts.map(({ name }) => name) };
  const kinds = createKinds(data.calendar);
  const era = createEra(policies, kinds);
  const decide = createDecide(era);
  const codes = data.versions.flatMap(({ checks }) => checks.map(({ code }) => code));
  return {
    decide,
    act: createAct(decide),
    isCohort: createGuard(policies.cohorts),
    isCheckCode: createGuard(codes),
    policyInForce: createPolicyInForce(era),
    createTracker: createTrackers(era),
    decideUnder: createDecideUnder(policies, kinds),
    lookup: createLookup(policies),
    explain: createExplain(policies, namesIn(data), sayKinds),
    versions: policies.versions
  };
}
