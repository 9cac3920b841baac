#include "app/cli/left_out.h"

#include <algorithm>

#include "app/cli/audience_arguments.h"
#include "model/file/file_failure.h"

namespace sightline {

namespace {

std::size_t count_of(const LeftOut& out) { return out.actions + out.decisions; }

void add_to(LeftOut& out, const LeftOut& other) {
  out.actions += other.actions;
  out.decisions += other.decisions;
}

void add_sentence(std::string& text, const std::string& more) {
  if (more.empty()) return;
  text += (text.empty() ? "" : " ") + more;
}

/// What follows the counts: which --include helps, and what isn't counted.
void add_rest(std::string& text, const LeftOutNote& note, const AudienceOptions& audience,
              const Catalog& catalog) {
  std::string words;
  for (const auto& part : audience_parts)
    if (note.helping.*(part.shown) && !(audience.*(part.shown)))
      words += (words.empty() ? "" : ",") + std::string(part.name);
  if (!words.empty())
    add_sentence(text,
                 catalog.text(count_of(note.left_with_them) == 0
                                  ? msg("With --include {1} nothing of it is left out.", words)
                                  : msg("With --include {1} less of it is left out.", words)));
  if (note.uncounted > 0)
    add_sentence(text, catalog.text(msg_n(
                           "{1} of {2} findings is about what is withheld and is not counted.",
                           "{1} of {2} findings are about what is withheld and are not counted.",
                           note.uncounted, note.countable)));
}

std::string words_of(const LeftOutNote& note, const AudienceOptions& audience,
                     const Catalog& catalog) {
  auto text = left_out_words(note.counts, audience, catalog);
  add_rest(text, note, audience, catalog);
  return text;
}

/// How many plans, of all that were handed out, have something left out.
struct Concerned {
  std::size_t actions = 0;
  std::size_t decisions = 0;
  std::size_t all = 0;
};

std::string words_of_many(const LeftOutNote& sum, const Concerned& plans,
                          const AudienceOptions& audience, const Catalog& catalog) {
  const auto reader = term(label_of(audience.audience));
  const auto& out = sum.counts.out;
  std::string text;
  if (out.actions > 0)
    add_sentence(text, catalog.text(msg_n("In {2} of {3} plans {1} action is left out for ‘{4}’, "
                                          "since it serves what is withheld.",
                                          "In {2} of {3} plans {1} actions are left out for ‘{4}’, "
                                          "since they serve what is withheld.",
                                          out.actions, plans.actions, plans.all, reader)));
  if (sum.counts.findings > 0)
    add_sentence(text, catalog.text(left_findings_words(sum.counts.findings)));
  if (out.decisions > 0)
    add_sentence(
        text, catalog.text(msg_n("In {2} of {3} plans {1} decision is left out for ‘{4}’, since it "
                                 "concerns what is withheld.",
                                 "In {2} of {3} plans {1} decisions are left out for ‘{4}’, since "
                                 "they concern what is withheld.",
                                 out.decisions, plans.decisions, plans.all, reader)));
  add_rest(text, sum, audience, catalog);
  return text;
}

}  // namespace

bool LeftOutNote::empty() const { return count_of(counts.out) == 0 && uncounted == 0; }

void LeftOutNote::add(const LeftOutNote& other) {
  add_to(counts.out, other.counts.out);
  counts.findings += other.counts.findings;
  add_to(left_with_them, other.left_with_them);
  for (const auto& part : audience_parts)
    helping.*(part.shown) = helping.*(part.shown) || other.helping.*(part.shown);
  uncounted += other.uncounted;
  countable += other.countable;
}

LeftOutNote left_out_note(const Document& document, const AudienceOptions& audience,
                          std::optional<Day> today) {
  LeftOutNote note{.counts = left_out_counts(document, audience, today),
                   .helping = audience,
                   .left_with_them = {}};
  note.left_with_them = note.counts.out;
  if (count_of(note.left_with_them) == 0) return note;
  auto most = audience;
  for (const auto& part : audience_parts) most.*(part.shown) = true;
  const auto least = left_out(document, most);
  if (count_of(least) == count_of(note.left_with_them)) return note;
  for (const auto& part : audience_parts) {
    if (audience.*(part.shown)) continue;
    auto without = most;
    without.*(part.shown) = false;
    if (count_of(left_out(document, without)) == count_of(least)) most = without;
  }
  note.helping = most;
  note.left_with_them = least;
  return note;
}

void tell_left_out(const LeftOutNote& note, const AudienceOptions& audience, Console& console) {
  if (!note.empty()) warn(words_of(note, audience, console.catalog), console);
}

void tell_left_out(const Document& document, const AudienceOptions& audience, Console& console,
                   std::optional<Day> today) {
  tell_left_out(left_out_note(document, audience, today), audience, console);
}

void tell_left_out(const std::vector<std::filesystem::path>& plans,
                   const std::vector<std::optional<LeftOutNote>>& notes,
                   const AudienceOptions& audience, Console& console) {
  Concerned concerned;
  LeftOutNote sum{.counts = {}, .helping = audience, .left_with_them = {}};
  std::vector<std::size_t> those;
  for (std::size_t at = 0; at < notes.size(); ++at) {
    if (!notes[at]) continue;
    const auto& note = *notes[at];
    ++concerned.all;
    sum.add(note);
    if (!note.empty()) those.push_back(at);
    if (note.counts.out.actions > 0) ++concerned.actions;
    if (note.counts.out.decisions > 0) ++concerned.decisions;
  }
  if (those.empty()) return;
  if (those.size() > 1)
    return warn(words_of_many(sum, concerned, audience, console.catalog), console);
  warn(msg("{1}: {2}", path_text(plans[those.front()]),
           words_of(*notes[those.front()], audience, console.catalog)),
       console);
}

}  // namespace sightline
