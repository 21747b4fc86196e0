package org.hamyari.portal.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.PayoutShareDto;
import org.hamyari.catalogue.client.PayoutTriggerDto;

/**
 * The fields of the payout plan: a share after the end of the campaign and shares that wait for milestones; what is left of the whole waits
 * for the approved report.
 */
record PayoutFields(Typed typed) {

    /** The shares after milestones that the page has room for. */
    static final List<Integer> ROWS = List.of(1, 2, 3);

    private static final int WHOLE = 10_000;
    private static final String END = "share";
    private static final String DAYS = "days";
    private static final String SHARE_AFTER = "msShare";
    private static final String MILESTONE = "msNumber";
    private static final String DAYS_AFTER = "msDays";

    static void put(Map<String, String> values, List<PayoutShareDto> plan) {
        plan.stream().filter(share -> share.trigger() == PayoutTriggerDto.CAMPAIGN_END).findFirst().ifPresent(share -> {
            values.put(END, TermsForm.percent(share.shareBasisPoints()));
            values.put(DAYS, share.workingDays().toString());
        });
        List<PayoutShareDto> later = plan.stream().filter(share -> share.trigger() == PayoutTriggerDto.MILESTONE).toList();
        ROWS.stream().filter(row -> row <= later.size()).forEach(row -> {
            PayoutShareDto share = later.get(row - 1);
            values.put(SHARE_AFTER + row, TermsForm.percent(share.shareBasisPoints()));
            values.put(MILESTONE + row, String.valueOf(share.milestone()));
            values.put(DAYS_AFTER + row, share.workingDays().toString());
        });
    }

    List<PayoutShareDto> plan() {
        List<PayoutShareDto> plan = new ArrayList<>();
        if (hasEnd()) {
            plan.add(new PayoutShareDto(needed(typed.basisPoints(END)), PayoutTriggerDto.CAMPAIGN_END, null, days(DAYS)));
        }
        filled().forEach(row -> plan.add(new PayoutShareDto(needed(typed.basisPoints(SHARE_AFTER + row)), PayoutTriggerDto.MILESTONE,
                typed.whole(MILESTONE + row, 0), days(DAYS_AFTER + row))));
        boolean areSums = plan.stream().allMatch(share -> share.shareBasisPoints() > 0);
        int left = WHOLE - plan.stream().mapToInt(PayoutShareDto::shareBasisPoints).sum();
        if (areSums && left > 0 && !plan.isEmpty()) {
            plan.add(new PayoutShareDto(left, PayoutTriggerDto.REPORT_APPROVED, null, 0));
        }
        return plan.isEmpty() ? null : plan;
    }

    /** The field for the rest of a pointer below the plan. */
    String fieldOf(List<String> pointer) {
        List<String> lines = Stream.concat(hasEnd() ? Stream.of("") : Stream.empty(), filled().stream().map(String::valueOf)).toList();
        int index = pointer.isEmpty() ? lines.size() : Integer.parseInt(pointer.getFirst());
        if (index >= lines.size() || pointer.size() < 2) {
            return lines.isEmpty() || lines.getFirst().isEmpty() ? END : SHARE_AFTER + lines.getFirst();
        }
        String row = lines.get(index);
        return switch (pointer.get(1)) {
            case "workingDays" -> row.isEmpty() ? DAYS : DAYS_AFTER + row;
            case "milestone" -> MILESTONE + row;
            default -> row.isEmpty() ? END : SHARE_AFTER + row;
        };
    }

    private boolean hasEnd() {
        return typed.any(END, DAYS);
    }

    private List<Integer> filled() {
        return ROWS.stream().filter(row -> typed.any(SHARE_AFTER + row, MILESTONE + row, DAYS_AFTER + row)).toList();
    }

    private static Integer needed(Integer share) {
        return share == null ? Integer.valueOf(-1) : share;
    }

    private Integer days(String name) {
        Integer days = typed.whole(name, -1);
        return days == null ? Integer.valueOf(0) : days;
    }
}
