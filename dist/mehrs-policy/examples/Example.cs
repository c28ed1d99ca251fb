using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>What the policy asks for: Example data.json &lt; questions, in JSON, one on each line.</summary>
static class Example
{
    static readonly Dictionary<string, string> Kinds = new Dictionary<string, string>
        { ["expected"] = "retry", ["not-expected"] = "no-retry", ["unspecified"] = "unspecified" };
    static JObject data;

    static object Decide(JObject question)
    {
        JToken at = question["at"], cohort = question["cohort"], draft = question["allowDraft"];
        Require(Find("name", cohort, data["cohorts"]) != null, "cohort: not one of this policy");
        Require(draft == null || draft.Type == JTokenType.Boolean, "allowDraft: true or false");
        JToken code = null, version = null, check = null;
        DateTimeOffset? time = null;
        int run = 0, failed = 0;
        var seen = new Dictionary<string, int>();
        foreach (var attempt in (JArray)question["attempts"]) // each under the version in force when it happened
        {
            var before = code;
            var earlier = time;
            var own = attempt as JObject;
            code = own == null ? attempt : own["code"];
            time = Instant(own?["at"] ?? at);
            Require(code.Type == JTokenType.Null || code.Type == JTokenType.String, "attempts: a code or null");
            Require(earlier == null || earlier <= time, "attempts: oldest first");
            version = VersionAt(time, draft != null && (bool)draft);
            check = Find("code", code, version?["checks"]);
            var listed = check != null && check["cohorts"].Contains(cohort, JToken.EqualityComparer);
            run = !listed ? 0 : JToken.DeepEquals(code, before) ? run + 1 : 1;
            if (code.Type != JTokenType.Null) failed++;
            if (listed) seen[(string)code] = (seen.TryGetValue((string)code, out var times) ? times : 0) + 1;
        }
        Require(time != null && (at == null || time <= Instant(at)), "attempts: some, none after the question");
        var said = Find("cohort", cohort, check?["handling"]) ?? check;
        var escalate = run == 0 ? null : said["escalate"];
        int? limit = null;
        var holds = false;
        foreach (var rule in escalate as JArray ?? (escalate is JObject ? new JArray(escalate) : new JArray()))
        {
            var total = (int?)rule["afterTotal"];
            var threshold = total ?? (int)rule["afterConsecutive"];
            holds = (total == null ? run : (string)rule["counting"] == "any-code" ? failed : seen[(string)code]) >= threshold;
            if (holds || total == null && !(limit <= threshold)) limit = threshold;
            if (holds) break; // the first that applies
        }
        var kind = version == null ? "no-policy-in-force"
            : check == null && code.Type != JTokenType.Null ? "unknown-code"
            : run == 0 ? "not-applicable"
            : holds ? "escalate" : Kinds[(string)said["retry"]];
        return new { kind, version = version?["version"], stale = Begun(data["knownUntil"], time), consecutive = run, escalatesAt = limit };
    }

    static JToken VersionAt(DateTimeOffset? time, bool drafts)
    {
        var entry = data[drafts ? "timelineWithDrafts" : "timeline"]
            .FirstOrDefault(each => Begun(each["from"], time) && !Begun(each["to"], time));
        return Find("version", entry?["version"], data["versions"]);
    }

    static bool Begun(JToken boundary, DateTimeOffset? time) =>
        boundary.Type != JTokenType.Null && Instant(boundary["instant"]) <= time;

    static JToken Find(string key, JToken value, JToken entries) =>
        entries?.FirstOrDefault(entry => JToken.DeepEquals(entry[key], value));

    static DateTimeOffset Instant(JToken at)
    {
        var text = Regex.Replace((string)at, @"(\.\d{3})\d+", "$1"); // parts of a millisecond are cut off
        Require(Regex.IsMatch(text, @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,12}(Z|[+-][0-9]{2}:[0-9]{2})\z"), "a date and time with its offset, please");
        return DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    static void Require(bool right, string what) { if (!right) throw new ArgumentException(what); }

    static JObject Read(TextReader text) => JObject.Load(new JsonTextReader(text) { DateParseHandling = DateParseHandling.None });

    static void Main(string[] args)
    {
        data = Read(File.OpenText(args[0]));
        var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        for (var line = input.ReadLine(); line != null; line = input.ReadLine())
        {
            object answer;
            try { answer = Decide(Read(new StringReader(line))); }
            catch (Exception error) { answer = new { error = error.Message }; }
            Console.WriteLine(JsonConvert.SerializeObject(answer));
        }
    }
}
