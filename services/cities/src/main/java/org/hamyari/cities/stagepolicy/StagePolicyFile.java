package org.hamyari.cities.stagepolicy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.stream.Collectors;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.stage.Measures;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.ProblemTexts;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the policy of stages from YAML; what is wrong is told with its line. */
@ApplicationScoped
class StagePolicyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final ObjectMapper json;
    private final Validator validator;
    private final ProblemTexts texts;
    private final Measures measures;

    StagePolicyFile(ObjectMapper json, Validator validator, ProblemTexts texts, Measures measures) {
        this.json = json;
        this.validator = validator;
        this.texts = texts;
        this.measures = measures;
    }

    /** The policy in the text, or a refusal that names the line. */
    StagePolicyInputDto read(String name, String text) {
        Node root = compose(name, text);
        StagePolicyInputDto policy = shape(name, text, root);
        for (ConstraintViolation<StagePolicyInputDto> violation : validator.validate(policy)) {
            throw malformed(name, root, pointer(violation), violation.getMessage());
        }
        for (FieldError error : StagePolicyRules.errors(policy, measures.codes())) {
            throw malformed(name, root, error.pointer(), texts.text("en", "field." + error.code(), error.arguments().toArray()));
        }
        return policy;
    }

    private static Node compose(String name, String text) {
        try {
            Node root = new Yaml().compose(new StringReader(text));
            if (root == null) {
                throw new MalformedPolicy(name, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            throw new MalformedPolicy(name, broken.getProblemMark().getLine() + 1, broken.getProblem());
        }
    }

    private StagePolicyInputDto shape(String name, String text, Node root) {
        try {
            JsonNode tree = YAML.readTree(text);
            return json.treeToValue(tree, StagePolicyInputDto.class);
        } catch (JsonMappingException mismatch) {
            String why = mismatch instanceof UnrecognizedPropertyException unknown ? "unknown member " + unknown.getPropertyName()
                    : mismatch.getOriginalMessage();
            throw malformed(name, root, pointer(mismatch), why);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new MalformedPolicy(name, line, broken.getOriginalMessage());
        }
    }

    private static MalformedPolicy malformed(String name, Node root, String pointer, String why) {
        return new MalformedPolicy(name, YamlLines.of(root, pointer), pointer + ": " + why);
    }

    private static String pointer(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? step.getFieldName() : step.getIndex())).collect(Collectors.joining());
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        violation.getPropertyPath().forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        });
        return pointer.toString();
    }
}
