import Testing

import Text

@Suite struct NearestTests {
  @Test(
    "a mistyped word finds the one that was meant",
    arguments: [
      ("rnu", "run"), ("initt", "init"), ("resons", "reasons"), ("templat", "template"),
    ])
  func near(word: String, meant: String) {
    #expect(nearest(to: word, in: ["init", "template", "run", "reasons"]) == meant)
  }

  @Test("a word that is like none finds none", arguments: ["post", "reconcile", "", "x"])
  func far(word: String) {
    #expect(nearest(to: word, in: ["init", "template", "run", "reasons"]) == nil)
  }
}
