package org.hamyari.portal.delivery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hamyari.catalogue.client.DeliveryDto;
import org.hamyari.catalogue.client.DeliveryFigureDto;
import org.hamyari.catalogue.client.DeliveryMilestoneDto;
import org.hamyari.catalogue.client.DeliveryStatusDto;
import org.hamyari.catalogue.client.EvidenceDto;
import org.hamyari.catalogue.client.MilestoneStateDto;
import org.hamyari.catalogue.client.PictureDto;
import org.hamyari.catalogue.client.PictureWidthDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.catalogue.client.ReportDto;
import org.hamyari.catalogue.client.ReportStateDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** How a project is carried out, in words of the page. */
public record DeliveryView(DeliveryDto delivery, List<Fact> facts, List<Step> steps, List<Report> reports) {

    /** A milestone with its tag. */
    public record Step(DeliveryMilestoneDto milestone, String tagKind, String tagText, List<Shown> shown, boolean late) {

        public String number() {
            return milestone.number().toString();
        }

        public boolean isOpen() {
            return milestone.state() != MilestoneStateDto.ACCEPTED;
        }
    }

    /** A piece of evidence; the figures are those of the page's language. */
    public record Shown(EvidenceDto evidence, List<Fact> figures, List<Picture> pictures) {
    }

    /** A picture from the portal's own origin. */
    public record Picture(String source, String largest, PictureWidthDto size, String alt) {

        static Picture of(Page page, PictureDto picture) {
            String address = page.at("projects/" + picture.projectId() + "/pictures/" + picture.id() + "/");
            PictureWidthDto small = picture.widths().getFirst();
            return new Picture(address + small.width(), address + picture.widths().getLast().width(), small,
                    Words.plain(picture.alt(), page.language()));
        }
    }

    /** A report with its tag. */
    public record Report(ReportDto report, String tagKind, String tagText, List<Fact> figures) {

        public boolean waits() {
            return report.state() == ReportStateDto.SUBMITTED;
        }
    }

    static DeliveryView of(Page page, DeliveryDto delivery) {
        LocalDate today = LocalDate.ofInstant(page.now(), ZoneOffset.UTC);
        List<Step> steps = delivery.milestones().stream().map(milestone -> step(page, milestone, today)).toList();
        List<Report> reports = delivery.reports().stream().map(report -> report(page, report)).toList();
        return new DeliveryView(delivery, facts(page, delivery), steps, reports);
    }

    /** Whether every milestone is accepted, so that the report is next. */
    public boolean isReportNext() {
        return steps.stream().noneMatch(Step::isOpen);
    }

    public boolean isUnderWay() {
        return delivery.state() == ProjectStateDto.DELIVERING;
    }

    public boolean isReported() {
        return delivery.state() == ProjectStateDto.REPORTED;
    }

    public boolean isLate() {
        return delivery.overdueDays() > 0;
    }

    public boolean isDelayed() {
        return delivery.status() == DeliveryStatusDto.DELAYED;
    }

    public List<Step> open() {
        return steps.stream().filter(Step::isOpen).toList();
    }

    private static Step step(Page page, DeliveryMilestoneDto milestone, LocalDate today) {
        String kind = switch (milestone.state()) {
            case ACCEPTED -> "go";
            case SUBMITTED -> "wait";
            case RETURNED -> "bad";
            case PLANNED, UNRECOGNIZED -> "";
        };
        String text = page.texts().get("delivery_step_" + milestone.state().name().toLowerCase(Locale.ROOT));
        boolean late = milestone.state() == MilestoneStateDto.PLANNED && milestone.dueOn().isBefore(today);
        return new Step(milestone, kind, text, milestone.evidence().stream()
                .map(evidence -> new Shown(evidence, figures(page, evidence.figures()),
                        evidence.pictures().stream().map(picture -> Picture.of(page, picture)).toList())).toList(), late);
    }

    private static Report report(Page page, ReportDto report) {
        String kind = switch (report.state()) {
            case APPROVED -> "go";
            case SUBMITTED -> "wait";
            case RETURNED -> "bad";
            case UNRECOGNIZED -> "";
        };
        List<Fact> figures = new ArrayList<>();
        figures.add(Fact.of(page.texts().get("delivery_done_on"), page.formats().day(report.doneOn()).getValue()));
        figures.add(Fact.of(page.texts().get("delivery_spent"), page.formats().money(Amounts.of(report.total())).getValue()));
        figures.addAll(figures(page, report.figures()));
        return new Report(report, kind, page.texts().get("delivery_report_" + report.state().name().toLowerCase(Locale.ROOT)), figures);
    }

    private static List<Fact> figures(Page page, List<DeliveryFigureDto> figures) {
        return figures.stream().map(figure -> Fact.of(page.texts().get("delivery_figure_" + figure.code().name().toLowerCase(Locale.ROOT)),
                page.formats().number(figure.value()))).toList();
    }

    private static List<Fact> facts(Page page, DeliveryDto delivery) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(page.texts().get("delivery_report_due"), page.formats().day(delivery.reportDueOn()).getValue()));
        if (delivery.expectedOn() != null) {
            facts.add(Fact.of(page.texts().get("delivery_expected"), page.formats().day(delivery.expectedOn()).getValue()));
        }
        facts.add(Fact.of(page.texts().get("delivery_spent"), page.formats().money(Amounts.of(delivery.spent())).getValue()));
        facts.addAll(figures(page, delivery.figures()));
        return facts;
    }
}
