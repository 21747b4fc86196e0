package org.hamyari.cities.study;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.ExpertDto;
import org.hamyari.cities.api.ExpertInputDto;
import org.hamyari.cities.api.ExpertListDto;
import org.hamyari.cities.api.LetterCountDto;
import org.hamyari.cities.api.StudyExpertsApi;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class ExpertResource implements StudyExpertsApi {

    private final Experts experts;
    private final Idempotency idempotency;

    ExpertResource(Experts experts, Idempotency idempotency) {
        this.experts = experts;
        this.idempotency = idempotency;
    }

    @Override
    public ExpertListDto listExperts(String cityId, UUID studyId) {
        return experts.list(cityId, studyId);
    }

    @Override
    public ExpertDto addExpert(String idempotencyKey, String cityId, UUID studyId, ExpertInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> experts.add(cityId, studyId, body));
    }

    @Override
    public void removeExpert(String cityId, UUID studyId, UUID expertId) {
        experts.remove(cityId, studyId, expertId);
    }

    @Override
    public LetterCountDto inviteExperts(String idempotencyKey, String cityId, UUID studyId) {
        return idempotency.once(idempotencyKey, "", () -> experts.invite(cityId, studyId));
    }

    @Override
    public void eraseContacts(String cityId, UUID studyId) {
        experts.erase(cityId, studyId);
    }
}
