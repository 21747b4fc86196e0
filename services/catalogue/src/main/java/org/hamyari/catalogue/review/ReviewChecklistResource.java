package org.hamyari.catalogue.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.catalogue.api.ReviewChecklistDto;
import org.hamyari.catalogue.api.ReviewChecklistInputDto;
import org.hamyari.catalogue.api.ReviewChecklistsApi;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ReviewChecklistResource implements ReviewChecklistsApi {

    private final Checklists checklists;
    private final Answer answer;

    ReviewChecklistResource(Checklists checklists, Answer answer) {
        this.checklists = checklists;
        this.answer = answer;
    }

    @Override
    public ReviewChecklistDto getReviewChecklist(String cityId) {
        return versioned(checklists.inForce(cityId));
    }

    @Override
    public ReviewChecklistDto setReviewChecklist(String ifMatch, String cityId, ReviewChecklistInputDto body) {
        return versioned(checklists.set(cityId, ifMatch, body.items()));
    }

    private ReviewChecklistDto versioned(ReviewChecklistDto list) {
        answer.version(list.version());
        return list;
    }
}
