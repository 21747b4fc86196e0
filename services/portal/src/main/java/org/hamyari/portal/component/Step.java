package org.hamyari.portal.component;

import java.util.ArrayList;
import java.util.List;

/** One step of a task; {@code state} is done, now or open. */
public record Step(String name, String state) {

    /** All steps of a task, the {@code current}th of them (from 0) being the one on this page. */
    public static List<Step> of(List<String> names, int current) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            steps.add(new Step(names.get(i), i < current ? "done" : i == current ? "now" : "open"));
        }
        return steps;
    }

    public boolean now() {
        return state.equals("now");
    }

    public boolean done() {
        return state.equals("done");
    }
}
