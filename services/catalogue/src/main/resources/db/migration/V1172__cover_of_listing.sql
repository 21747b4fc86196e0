-- A list shows the first picture of each project. A search in all cities reads it under the role that may read across them.
select grant_across_cities('project_picture', 'select');
