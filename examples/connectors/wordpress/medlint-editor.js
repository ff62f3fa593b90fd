// SPDX-License-Identifier: GPL-3.0-or-later
/* Shows in the block editor what the check said of a post that was saved all the same: warnings, or that
   it could not be checked. A post that was stopped is told of by the editor itself. */
(function (wp) {
  "use strict";

  var wasSaving = false;

  function show(answer) {
    var notices = wp.data.dispatch("core/notices");
    var notice = answer && answer.notice;
    if (!notice) {
      notices.removeNotice("medlint");
    } else if (notice.blocks) {
      notices.createErrorNotice(notice.text, { id: "medlint" });
    } else {
      notices.createWarningNotice(notice.text, { id: "medlint" });
    }
  }

  wp.data.subscribe(function () {
    var editor = wp.data.select("core/editor");
    var saving = editor.isSavingPost() && !editor.isAutosavingPost();
    var done = wasSaving && !saving;
    // Set first: what is shown changes the data, which calls this again.
    wasSaving = saving;
    if (done && editor.didPostSaveRequestSucceed()) {
      wp.apiFetch({ path: "/medlint/v1/notice", method: "POST" }).then(show, function () {
        show({ notice: { text: "Не удалось узнать, что показала проверка medlint.", blocks: false } });
      });
    }
  });
})(window.wp);
