import com.google.gson.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.*;
import java.util.*;

/** What the policy asks for: java -cp gson.jar Example.java data.json < questions, in JSON, one on each line. */
class Example {
    static final Map<String, String> KINDS =
        Map.of("expected", "retry", "not-expected", "no-retry", "unspecified", "unspecified");
    static JsonObject data;

    record Answer(String kind, JsonElement version, boolean stale, int consecutive, Integer escalatesAt) {}

    static Answer decide(JsonObject question) {
        JsonElement at = question.get("at"), cohort = question.get("cohort"), draft = question.get("allowDraft");
        require(find("name", cohort, data, "cohorts") != null, "cohort: not one of this policy");
        require(draft == null || draft.getAsJsonPrimitive().isBoolean(), "allowDraft: true or false");
        JsonElement code = null;
        Instant time = null;
        JsonObject version = null, check = null;
        int run = 0, failed = 0;
        Map<JsonElement, Integer> seen = new HashMap<>();
        for (var attempt : question.getAsJsonArray("attempts")) { // each under the version in force when it happened
            JsonElement before = code, own = attempt.isJsonObject() ? attempt.getAsJsonObject().get("at") : null;
            Instant earlier = time;
            code = attempt.isJsonObject() ? attempt.getAsJsonObject().get("code") : attempt;
            time = instant(own == null ? at : own);
            require(code.isJsonNull() || code.getAsJsonPrimitive().isString(), "attempts: a code or null");
            require(earlier == null || !time.isBefore(earlier), "attempts: oldest first");
            version = versionAt(time, draft != null && draft.getAsBoolean());
            check = find("code", code, version, "checks");
            boolean listed = check != null && check.getAsJsonArray("cohorts").contains(cohort);
            run = !listed ? 0 : code.equals(before) ? run + 1 : 1;
            if (!code.isJsonNull()) failed++;
            seen.merge(code, listed ? 1 : 0, Integer::sum);
        }
        require(time != null && (at == null || !time.isAfter(instant(at))), "attempts: some, none after the question");
        JsonObject own = check == null || !check.has("handling") ? null : find("cohort", cohort, check, "handling");
        JsonObject said = own == null ? check : own;
        JsonElement escalate = run == 0 ? JsonNull.INSTANCE : said.get("escalate");
        JsonArray rules = escalate.isJsonArray() ? escalate.getAsJsonArray() : new JsonArray();
        if (escalate.isJsonObject()) rules.add(escalate);
        Integer limit = null;
        boolean holds = false;
        for (var each : rules) { // of which the first that applies holds
            var rule = each.getAsJsonObject();
            boolean total = rule.has("afterTotal");
            int number = rule.get(total ? "afterTotal" : "afterConsecutive").getAsInt();
            int count = !total ? run : rule.get("counting").getAsString().equals("any-code") ? failed : seen.get(code);
            holds = count >= number;
            if (holds || !total && (limit == null || number < limit)) limit = number;
            if (holds) break;
        }
        String kind = version == null ? "no-policy-in-force"
            : check == null && !code.isJsonNull() ? "unknown-code"
            : run == 0 ? "not-applicable"
            : holds ? "escalate" : KINDS.get(said.get("retry").getAsString());
        return new Answer(kind, version == null ? null : version.get("version"), begun("knownUntil", data, time), run, limit);
    }

    static JsonObject versionAt(Instant time, boolean drafts) {
        for (var each : data.getAsJsonArray(drafts ? "timelineWithDrafts" : "timeline"))
            if (begun("from", each.getAsJsonObject(), time) && !begun("to", each.getAsJsonObject(), time))
                return find("version", each.getAsJsonObject().get("version"), data, "versions");
        return null;
    }

    static boolean begun(String boundary, JsonObject entry, Instant time) {
        return !entry.get(boundary).isJsonNull() && !time.isBefore(instant(entry.getAsJsonObject(boundary).get("instant")));
    }

    static JsonObject find(String key, JsonElement value, JsonObject in, String list) {
        if (in != null)
            for (var each : in.getAsJsonArray(list))
                if (each.getAsJsonObject().get(key).equals(value)) return each.getAsJsonObject();
        return null;
    }

    static final String ISO = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)";

    static Instant instant(JsonElement at) { // parts of a millisecond are cut off
        require(at.getAsString().matches(ISO), "a date and time with its offset, please");
        return OffsetDateTime.parse(at.getAsString().replaceAll("(\\.\\d{3})\\d+", "$1")).toInstant();
    }

    static void require(boolean right, String what) { if (!right) throw new IllegalArgumentException(what); }

    public static void main(String[] args) throws Exception {
        data = JsonParser.parseString(Files.readString(Path.of(args[0]))).getAsJsonObject();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            try { System.out.println(new Gson().toJson(decide(JsonParser.parseString(line).getAsJsonObject()))); }
            catch (RuntimeException wrong) { System.out.println("{\"error\": true}"); }
        }
    }
}
