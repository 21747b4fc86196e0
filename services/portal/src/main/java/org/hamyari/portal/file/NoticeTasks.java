package org.hamyari.portal.file;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hamyari.catalogue.client.NoticeDto;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Markup;

/** Objections as a list of things to do. */
final class NoticeTasks {

    private NoticeTasks() {
    }

    static List<Task> of(Page page, List<NoticeDto> notices, Function<NoticeDto, String> address) {
        return notices.stream().map(notice -> task(page, notice, address.apply(notice))).toList();
    }

    private static Task task(Page page, NoticeDto notice, String address) {
        String due = notice.dueAt() == null ? "" : page.formats().date(notice.dueAt()).getValue();
        String facts = Markup.escape(page.texts().get("file_about_" + notice.about().name().toLowerCase(Locale.ROOT))) + " · "
                + Markup.escape(page.texts().get("file_ground_" + notice.ground().name().toLowerCase(Locale.ROOT)));
        return new Task(due, notice.late(), address, Markup.escape(Words.plain(notice.projectTitle(), page.language())), facts,
                NoticeView.kind(notice.state()), page.texts().get(NoticeView.stateText(notice.state())));
    }
}
